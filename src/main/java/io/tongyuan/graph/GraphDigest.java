package io.tongyuan.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tongyuan.model.EntityKind;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/**
 * One digest of what the graph says: source records, assertions, golden values, links, keys, redirects. Left out is
 * what says only how it came about: the change log, times of arrival, file, row and batch, and cipher texts (their
 * nonces differ; what they hide is in the record's id or the key), and which values are disputed.
 *
 * <p>The items' SHA-256 are added up modulo 2^256, so that no order of items has to be made.
 */
final class GraphDigest {
    private static final Set<String> ARRIVAL = Set.of("knownFrom", "file", "row", "batch", "sealedRow", "sealed", "disputed", "joined", "was", "parts");
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    private final MessageDigest sha;
    private BigInteger sum = BigInteger.ZERO;
    private long items;

    private GraphDigest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String of(TransactionContext tx) {
        GraphDigest digest = new GraphDigest();
        for (EntityKind kind : EntityKind.values()) {
            digest.add(tx.run("MATCH (n:" + kind.label() + ") RETURN '" + kind + "' AS what, '' AS a, '' AS b, properties(n) AS p"));
        }
        digest.add(tx.run("MATCH (d:Redirect)-[:SAME_AS]->(n) RETURN 'REDIRECT' AS what, n.id AS a, '' AS b, properties(d) AS p"));
        digest.add(tx.run("MATCH (r:SourceRecord)-[l]->(n) RETURN type(l) AS what, r.id AS a, n.id AS b, properties(l) AS p"));
        for (EntityKind kind : EntityKind.values()) {
            if (kind != EntityKind.SOURCE_RECORD) {
                digest.add(tx.run("MATCH (n:" + kind.label() + ")-[l]->(m) RETURN type(l) AS what, n.id AS a, m.id AS b, properties(l) AS p"));
            }
        }
        return digest.value();
    }

    private void add(Result result) {
        while (result.hasNext()) {
            Record r = result.next();
            StringBuilder item = new StringBuilder(r.get("what").asString())
                    .append('\0').append(r.get("a").asString()).append('\0').append(r.get("b").asString());
            Map<String, Value> properties = new TreeMap<>(r.get("p").asMap(v -> v));
            properties.forEach((name, value) -> {
                if (!ARRIVAL.contains(name)) {
                    item.append('\0').append(name).append('=').append(value);
                }
            });
            sum = sum.add(new BigInteger(1, sha.digest(item.toString().getBytes(UTF_8)))).mod(MODULUS);
            items++;
        }
    }

    private String value() {
        return HexFormat.of().formatHex(sha.digest((items + ":" + sum.toString(16)).getBytes(UTF_8)));
    }
}
