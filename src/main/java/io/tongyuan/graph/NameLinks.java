package io.tongyuan.graph;

import java.util.Collection;
import java.util.Map;

/**
 * Links a certificate that names no project code to the one project of the same unit and name. Derived from golden
 * values alone and made anew for every name that a transaction touches, so that the order of arrival leaves no trace.
 * Several projects of one unit and name: no link, since none can be told from the other.
 */
public final class NameLinks {
    private final WriteTransaction tx;

    NameLinks(WriteTransaction tx) {
        this.tx = tx;
    }

    /** Sets what an entity is found by, "" to none, gives back what stood there before, and ends the links it had by that. */
    public Collection<String> name(String label, Map<String, String> unitAndProjectById) {
        var rows = unitAndProjectById.entrySet().stream()
                .map(e -> Map.of("id", e.getKey(), "name", e.getValue())).toList();
        return tx.list("""
                UNWIND $rows AS row MATCH (n:%s {id: row.id})
                WITH n, row, coalesce(n.unitAndProject, '') AS before WHERE before <> row.name
                SET n.unitAndProject = CASE row.name WHEN '' THEN null ELSE row.name END
                WITH n, before OPTIONAL MATCH (n)-[l:PERMITTED_BY {basis: 'UNIT_AND_PROJECT'}]-() DELETE l
                RETURN DISTINCT before
                """.formatted(label), Map.of("rows", rows)).stream().map(r -> r.get("before").asString()).toList();
    }

    /** Brings the links of all certificates and projects of these names up to date. */
    public void renew(Collection<String> names) {
        Map<String, Object> parameters = Map.of("names", names);
        tx.run("""
                UNWIND $names AS name MATCH (c:Certificate {unitAndProject: name})<-[l:PERMITTED_BY {basis: 'UNIT_AND_PROJECT'}]-()
                DELETE l
                """, parameters);
        tx.run("""
                UNWIND $names AS name MATCH (p:Project {unitAndProject: name})-[l:PERMITTED_BY {basis: 'UNIT_AND_PROJECT'}]->()
                DELETE l
                """, parameters);
        tx.run("""
                UNWIND $names AS name
                MATCH (p:Project {unitAndProject: name})
                WITH name, collect(p) AS projects WHERE size(projects) = 1
                UNWIND projects AS p
                MATCH (c:Certificate {unitAndProject: name}) WHERE NOT EXISTS {(c)<-[l:PERMITTED_BY]-() WHERE l.live}
                CREATE (p)-[:PERMITTED_BY {record: '', basis: 'UNIT_AND_PROJECT', live: true}]->(c)
                """, parameters);
    }
}
