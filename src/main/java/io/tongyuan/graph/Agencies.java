package io.tongyuan.graph;

import io.tongyuan.model.Failed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.ClientException;

/**
 * The agencies that may call, as nodes (:Agency {name, keyDigest, createdAt, revokedAt}). A revoked one stays, for the
 * audit log names it; {@code activeName}, unique, is borne by those in force alone.
 */
public final class Agencies {
    private static final String ALREADY = "Neo.ClientError.Schema.ConstraintValidationFailed";

    private final GraphConnection graph;

    public Agencies(GraphConnection graph) {
        this.graph = graph;
        for (String property : List.of("keyDigest", "activeName")) {
            graph.write(tx -> tx.run("CREATE CONSTRAINT agency_" + property.toLowerCase(java.util.Locale.ROOT)
                    + " IF NOT EXISTS FOR (a:Agency) REQUIRE a." + property + " IS UNIQUE").consume());
        }
    }

    /** @throws Failed AGENCY_EXISTS where one of that name is in force */
    public void add(String name, String keyDigest) {
        try {
            graph.write(tx -> tx.run("""
                    CREATE (:Agency {name: $name, activeName: $name, keyDigest: $keyDigest, createdAt: $now})
                    """, Map.of("name", name, "keyDigest", keyDigest, "now", now())).consume());
        } catch (ClientException e) {
            if (!ALREADY.equals(e.code())) {
                throw e;
            }
            throw new Failed("AGENCY_EXISTS", "单位“" + name + "”已有有效密钥；如需换发，请先用 agency revoke 撤销。", e);
        }
    }

    /** @throws Failed AGENCY_UNKNOWN where none of that name is in force */
    public void revoke(String name) {
        long revoked = graph.write(tx -> tx.run("""
                MATCH (a:Agency {activeName: $name}) SET a.revokedAt = $now REMOVE a.activeName RETURN count(a) AS n
                """, Map.of("name", name, "now", now())).single().get("n").asLong());
        if (revoked == 0) {
            throw new Failed("AGENCY_UNKNOWN", "没有名为“" + name + "”且密钥有效的单位，可用 agency list 查看。");
        }
    }

    /** All there ever were, oldest first. */
    public List<Agency> list() {
        return graph.read(tx -> tx.run("MATCH (a:Agency) RETURN a.name AS name, a.createdAt AS createdAt, "
                + "a.revokedAt AS revokedAt ORDER BY createdAt, name").list(Agencies::agency));
    }

    /** The name of the agency in force with that key. */
    public Optional<String> findByKey(String keyDigest) {
        return graph.read(tx -> tx.run("MATCH (a:Agency {keyDigest: $keyDigest}) WHERE a.revokedAt IS NULL "
                + "RETURN a.name AS name", Map.of("keyDigest", keyDigest)).stream().findFirst()
                .map(found -> found.get("name").asString()));
    }

    /** Whether any is in force. */
    public boolean any() {
        return graph.read(tx -> tx.run("RETURN EXISTS { (a:Agency) WHERE a.revokedAt IS NULL } AS any")
                .single().get("any").asBoolean());
    }

    private static Agency agency(Record found) {
        return new Agency(found.get("name").asString(), found.get("createdAt").asString(),
                Optional.ofNullable(found.get("revokedAt").asString(null)));
    }

    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** @param createdAt and revokedAt in ISO 8601, UTC */
    public record Agency(String name, String createdAt, Optional<String> revokedAt) {
    }
}
