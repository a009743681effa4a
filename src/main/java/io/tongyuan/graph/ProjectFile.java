package io.tongyuan.graph;

import io.tongyuan.model.EntityKind;
import java.util.List;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * All that a project check looks at first, read by one query: a round trip costs more than what it reads.
 *
 * @param units     who is said to build it
 * @param permits   at most {@value #MOST}
 * @param records   what happened with it, newest first: at most {@value #MOST}
 * @param onParcels what concerns the land of the permits or stands on it, the permits among it: at most {@value #MOST}
 */
public record ProjectFile(KnownEntity project, List<KnownEntity> units, List<Permit> permits, List<KnownEntity> records,
                          List<Neighbour> onParcels) {
    private static final int MOST = 200;

    static final String QUERY = KnownEntity.matchByKey(EntityKind.PROJECT, "p") + "RETURN " + KnownEntity.columns("p") + """
            , COLLECT { MATCH (p)<-[b:BUILDS]-(u:LegalEntity) WHERE b.live WITH DISTINCT u RETURN { %1$s } } AS units,
            COLLECT { MATCH (p)-[l:PERMITTED_BY]->(c:Certificate) WHERE l.live WITH l, c ORDER BY c.id, l.record LIMIT %2$d
              RETURN { %3$s, link: %4$s, parcels: COLLECT {
                MATCH (c)-[k:CONCERNS]->(x:Address) WHERE k.live RETURN %5$s } } } AS permits,
            COLLECT { MATCH (p)-[l:RECORDED_IN]->(c:Certificate) WHERE l.live WITH DISTINCT c ORDER BY c.issued DESC, c.id LIMIT %2$d RETURN { %3$s } } AS records,
            COLLECT { MATCH (p)-[l:PERMITTED_BY]->(:Certificate)-[k:CONCERNS]->(x:Address) WHERE l.live AND k.live WITH DISTINCT x
              MATCH (x)<-[j:CONCERNS|STANDS_ON]-(m) WHERE j.live WITH j, m ORDER BY type(j), m.id, j.record LIMIT %2$d RETURN %6$s } AS onParcels
            """.formatted(KnownEntity.entries("u"), MOST, KnownEntity.entries("c"), Neighbour.map("l", "c"), Neighbour.map("k", "x"), Neighbour.map("j", "m"));

    /**
     * @param link    from the project to it
     * @param parcels what land it concerns
     */
    public record Permit(KnownEntity certificate, StoredLink link, List<Neighbour> parcels) {
        private static Permit of(Value row) {
            return new Permit(KnownEntity.of(EntityKind.CERTIFICATE, row), Neighbour.of(row.get("link")).link(), row.get("parcels").asList(Neighbour::of));
        }
    }

    static ProjectFile of(Record row) {
        return new ProjectFile(KnownEntity.of(EntityKind.PROJECT, row),
                row.get("units").asList(u -> KnownEntity.of(EntityKind.LEGAL_ENTITY, u)), row.get("permits").asList(Permit::of),
                row.get("records").asList(c -> KnownEntity.of(EntityKind.CERTIFICATE, c)), row.get("onParcels").asList(Neighbour::of));
    }
}
