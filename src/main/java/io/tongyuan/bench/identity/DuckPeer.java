package io.tongyuan.bench.identity;

import io.tongyuan.model.Failed;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** DuckDB on the same files: the join by number, and the repair in stages (normalise, join, block what is left, compare, take the best). */
final class DuckPeer implements AutoCloseable {
    private static final String LIST = "read_csv('%s', header=true, columns={'qid':'INTEGER','id':'VARCHAR','name':'VARCHAR'}, delim=',', quote='', escape='')";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final URLClassLoader classes;
    private final Connection connection;
    private final Statement sql;

    private DuckPeer(URLClassLoader classes, Connection connection) throws SQLException {
        this.classes = classes;
        this.connection = connection;
        this.sql = connection.createStatement();
        sql.execute("SET threads=" + Runtime.getRuntime().availableProcessors());
        sql.execute("SET preserve_insertion_order=false");
    }

    /** @throws Failed PEER_MISSING */
    static DuckPeer open(Path database) {
        Path jars = Path.of(System.getProperty("tongyuan.home", "."), "target/classpath/peers.txt");
        try {
            List<URL> urls = new ArrayList<>();
            for (String jar : Files.readString(jars).strip().split(File.pathSeparator)) {
                urls.add(Path.of(jar).toUri().toURL());
            }
            Files.deleteIfExists(database);
            URLClassLoader classes = new URLClassLoader(urls.toArray(URL[]::new), DuckPeer.class.getClassLoader());
            Driver driver = (Driver) classes.loadClass("org.duckdb.DuckDBDriver").getDeclaredConstructor().newInstance();
            return new DuckPeer(classes, driver.connect("jdbc:duckdb:" + database, new Properties()));
        } catch (IOException | ReflectiveOperationException | SQLException e) {
            throw new Failed("PEER_MISSING", "DuckDB 不能启动（" + jars + "）：" + e.getMessage() + "；可加 --no-peers", e);
        }
    }

    void load(Path register) throws SQLException {
        sql.execute("CREATE TABLE register(id VARCHAR, name VARCHAR, gender VARCHAR, former_name VARCHAR)");
        sql.execute("INSERT INTO register SELECT * FROM read_csv('" + register + "', header=true, columns={'id':'VARCHAR','name':'VARCHAR',"
                + "'gender':'VARCHAR','former_name':'VARCHAR'}, delim=',', quote='', escape='')");
        sql.execute("CHECKPOINT");
    }

    void exact(Path list, Path out) throws SQLException {
        sql.execute("COPY (SELECT q.qid, CASE WHEN r.id IS NULL THEN 'NONE' WHEN r.name = q.name THEN 'MATCH' ELSE 'NAME_DIFF' END AS status, r.id AS matched_id FROM "
                + LIST.formatted(list) + " q LEFT JOIN register r ON q.id = r.id ORDER BY q.qid) TO '" + out + "' (HEADER)");
    }

    void staged(Path list, Path out) throws SQLException {
        sql.execute("CREATE OR REPLACE TEMP TABLE q AS SELECT qid, name, " + eighteen() + " AS id FROM (SELECT *, CASE WHEN length(z) = 15 THEN substr(z, 1, 6) || '19' || "
                + "substr(z, 7, 9) ELSE z END AS z17 FROM (SELECT qid, name, replace(upper(translate(id, '０１２３４５６７８９Ｘｘ　', '0123456789XX ')), ' ', '') AS z FROM "
                + LIST.formatted(list) + "))");
        sql.execute("CREATE OR REPLACE TEMP TABLE ex AS SELECT q.qid, q.id, q.name, r.id AS id_r, r.name AS name_r FROM q LEFT JOIN register r ON q.id = r.id");
        sql.execute("CREATE OR REPLACE TEMP TABLE rest AS SELECT qid, id, name FROM ex WHERE id_r IS NULL");
        String born = "l.name = r.name AND substr(l.id, 7, 8) = substr(r.id, 7, 8)";
        String begun = "l.name = r.name AND substr(l.id, 1, 14) = substr(r.id, 1, 14)";
        sql.execute("CREATE OR REPLACE TEMP TABLE blk AS SELECT l.qid, r.rowid AS rr FROM rest l JOIN register r ON (" + born + ")"
                + " UNION ALL SELECT l.qid, r.rowid FROM rest l JOIN register r ON (" + begun + ") WHERE NOT coalesce(" + born + ", false)"
                + " UNION ALL SELECT l.qid, r.rowid FROM rest l JOIN register r ON (right(l.id, 8) = right(r.id, 8)) WHERE NOT (coalesce(" + born
                + ", false) OR coalesce(" + begun + ", false))");
        sql.execute("INSERT INTO blk SELECT l.qid, r.rowid FROM rest l JOIN register r ON l.name = r.name AND substr(l.id, 1, 6) = substr(r.id, 1, 6) "
                + "AND right(l.id, 4) = right(r.id, 4)");
        sql.execute("CREATE OR REPLACE TEMP TABLE best AS WITH c AS (SELECT b.qid, r.id AS id_r, "
                + "CASE WHEN l.name = r.name THEN 10 WHEN levenshtein(l.name, r.name) <= 1 THEN 4 WHEN jaro_winkler_similarity(l.name, r.name) >= 0.88 THEN 2 ELSE -6 END "
                + "+ CASE WHEN l.id = r.id THEN 30 WHEN damerau_levenshtein(l.id, r.id) <= 1 THEN 22 WHEN levenshtein(l.id, r.id) <= 2 THEN 15 "
                + "WHEN jaro_winkler_similarity(l.id, r.id) >= 0.92 THEN 6 ELSE -10 END - 23.25 AS weight "
                + "FROM blk b JOIN rest l ON b.qid = l.qid JOIN register r ON r.rowid = b.rr) "
                + "SELECT * FROM c WHERE weight > 0 QUALIFY row_number() OVER (PARTITION BY qid ORDER BY weight DESC, id_r) = 1");
        sql.execute("COPY (SELECT e.qid, CASE WHEN e.id_r IS NOT NULL AND e.name = e.name_r THEN 'MATCH' WHEN e.id_r IS NOT NULL THEN 'NAME_DIFF' "
                + "WHEN b.id_r IS NOT NULL THEN 'ID_DIFF' ELSE 'NONE' END AS status, coalesce(e.id_r, b.id_r) AS matched_id "
                + "FROM ex e LEFT JOIN best b ON e.qid = b.qid ORDER BY e.qid) TO '" + out + "' (HEADER)");
    }

    /** With the check character of a number that had 15 digits. */
    private static String eighteen() {
        StringBuilder sum = new StringBuilder("(");
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum.append(i > 0 ? " + " : "").append("(ascii(substr(z17, ").append(i + 1).append(", 1)) - 48) * ").append(WEIGHTS[i]);
        }
        return "CASE WHEN length(z) = 15 THEN z17 || substr('10X98765432', 1 + (" + sum + ") % 11), 1) ELSE z END";
    }

    @Override
    public void close() throws SQLException, IOException {
        sql.close();
        connection.close();
        classes.close();
    }
}
