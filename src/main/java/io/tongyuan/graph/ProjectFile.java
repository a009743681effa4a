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
 * @param titles    certificates that name a holder of the land of the permits: at most {@value #MOST}
 * @param buildings what stands on that land, by parcel
 */
public record ProjectFile(KnownEntity project, List<KnownEntity> units, List<Permit> permits, List<KnownEntity> records,
                          List<Title> titles, List<Buildings> buildings) {
    private static final int MOST = 200;
    private static final int SHOWN = 3;
    private static final String LAND = "MATCH (p)-[l:PERMITTED_BY]->(:Certificate)-[k:CONCERNS]->(x:Address) WHERE l.live AND k.live WITH DISTINCT x";

    static final String QUERY = KnownEntity.matchByKey(EntityKind.PROJECT, "p") + "RETURN " + KnownEntity.columns("p") + """
            , COLLECT { MATCH (p)<-[b:BUILDS]-(u:LegalEntity) WHERE b.live WITH DISTINCT u RETURN { %1$s } } AS units,
            COLLECT { MATCH (p)-[l:PERMITTED_BY]->(c:Certificate) WHERE l.live WITH l, c ORDER BY c.id, l.record LIMIT %2$d
              RETURN { %3$s, link: %4$s, parcels: COLLECT {
                MATCH (c)-[k:CONCERNS]->(x:Address) WHERE k.live RETURN %5$s } } } AS permits,
            COLLECT { MATCH (p)-[l:RECORDED_IN]->(c:Certificate) WHERE l.live WITH DISTINCT c ORDER BY c.issued DESC, c.id LIMIT %2$d RETURN { %3$s } } AS records,
            COLLECT { %6$s MATCH (x)<-[j:CONCERNS]-(m:Certificate) WHERE j.live AND m.holderName IS NOT NULL
              WITH DISTINCT x, m ORDER BY x.id, m.id LIMIT %2$d RETURN {parcel: x.id, id: m.id, holder: m.holderName, number: m.number, disputed: m.disputed} } AS titles,
            COLLECT { %6$s MATCH (x)<-[j:STANDS_ON]-(m) WHERE j.live
              WITH DISTINCT x, m ORDER BY x.id, m.id WITH x, count(m) AS count, collect({id: m.id, unit: m.estateUnit, disputed: m.disputed})[..%7$d] AS first
              RETURN {parcel: x.id, count: count, first: first} } AS buildings
            """.formatted(KnownEntity.entries("u"), MOST, KnownEntity.entries("c"), Neighbour.map("l", "c"), Neighbour.map("k", "x"), LAND, SHOWN);

    /**
     * @param link    from the project to it
     * @param parcels what land it concerns
     */
    public record Permit(KnownEntity certificate, StoredLink link, List<Neighbour> parcels) {
        private static Permit of(Value row) {
            return new Permit(KnownEntity.of(EntityKind.CERTIFICATE, row), Neighbour.of(row.get("link")).link(), row.get("parcels").asList(Neighbour::of));
        }
    }

    /**
     * @param id         of the certificate
     * @param holderName as the certificate has it
     * @param number     the certificate's, "" where it has none
     * @param disputed   attributes of the certificate that an open dispute is about
     */
    public record Title(String parcelId, String id, String holderName, String number, List<String> disputed) {
        private static Title of(Value row) {
            return new Title(row.get("parcel").asString(), row.get("id").asString(), row.get("holder").asString(), row.get("number").asString(""),
                    Values.strings(row.get("disputed")));
        }
    }

    /** @param first at most {@value ProjectFile#SHOWN} of them */
    public record Buildings(String parcelId, int count, List<Building> first) {
        private static Buildings of(Value row) {
            return new Buildings(row.get("parcel").asString(), row.get("count").asInt(),
                    row.get("first").asList(b -> new Building(b.get("id").asString(), b.get("unit").asString(""),
                            Values.strings(b.get("disputed")))));
        }
    }

    /**
     * @param estateUnit 不动产单元号
     * @param disputed   attributes of it that an open dispute is about
     */
    public record Building(String id, String estateUnit, List<String> disputed) {
    }

    static ProjectFile of(Record row) {
        return new ProjectFile(KnownEntity.of(EntityKind.PROJECT, row),
                row.get("units").asList(u -> KnownEntity.of(EntityKind.LEGAL_ENTITY, u)), row.get("permits").asList(Permit::of),
                row.get("records").asList(c -> KnownEntity.of(EntityKind.CERTIFICATE, c)), row.get("titles").asList(Title::of), row.get("buildings").asList(Buildings::of));
    }
}
