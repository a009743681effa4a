package io.tongyuan.ingest;

import io.tongyuan.graph.NameLinks;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.graph.WriteTransaction;
import io.tongyuan.identity.KeyForm;
import io.tongyuan.identity.NameForm;
import io.tongyuan.model.EntityKind;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Keeps the links between certificates without a project code and the projects of the same unit and name. */
final class UnitAndProject {
    private final WriteTransaction tx;

    UnitAndProject(WriteTransaction tx) {
        this.tx = tx;
    }

    /** After the golden values of these were written. */
    void renew(Collection<StoredEntity> certificates, Collection<StoredEntity> projects) {
        Set<String> names = new TreeSet<>();
        NameLinks links = tx.nameLinks();
        name(EntityKind.CERTIFICATE, certificates, links, names);
        name(EntityKind.PROJECT, projects, links, names);
        names.remove("");
        links.renew(names);
    }

    private static void name(EntityKind kind, Collection<StoredEntity> written, NameLinks links, Set<String> names) {
        Map<String, String> byId = new TreeMap<>();
        written.forEach(e -> byId.put(e.id(), name(e)));
        names.addAll(links.name(kind.label(), byId));
        names.addAll(byId.values());
    }

    /** "" where there is a project code to go by, or a part of the name is missing. */
    private static String name(StoredEntity e) {
        boolean project = e.kind() == EntityKind.PROJECT;
        String unit = NameForm.of(e.value("unitName"));
        String name = NameForm.of(e.value(project ? "name" : "projectName"));
        boolean coded = !project && !e.value("projectCode").isEmpty();
        return coded || unit.isEmpty() || name.isEmpty() ? "" : KeyForm.bounded(unit + "|" + name);
    }
}
