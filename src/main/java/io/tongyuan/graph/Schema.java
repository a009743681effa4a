package io.tongyuan.graph;

import io.tongyuan.model.EntityKind;
import java.util.LinkedHashMap;
import java.util.Map;

/** Constraints and indexes, created where they are missing. */
final class Schema {
    private Schema() {
    }

    /** By the name of the constraint or index; a constraint's index has its name. */
    static Map<String, String> statements() {
        Map<String, String> out = new LinkedHashMap<>();
        for (EntityKind kind : EntityKind.values()) {
            String label = kind.label();
            if (kind == EntityKind.SOURCE_RECORD) {
                unique(out, "SourceRecord", "id");
                index(out, "SourceRecord", "recordKey");
            } else {
                unique(out, label, "key");
                index(out, label, "id");
            }
        }
        unique(out, "Redirect", "key");
        index(out, "Redirect", "id");
        index(out, "Person", "name");
        index(out, "Certificate", "unitAndProject");
        index(out, "Project", "unitAndProject");
        unique(out, "Change", "first");
        unique(out, "Singleton", "name");
        unique(out, "Policy", "number");
        unique(out, "Cascade", "number");
        unique(out, "CascadePart", "number");
        unique(out, "Judgement", "pair");
        index(out, "Judgement", "a");
        index(out, "Judgement", "b");
        unique(out, "Dispute", "id");
        unique(out, "Decision", "pair");
        index(out, "Decision", "a");
        index(out, "Decision", "b");
        unique(out, "PlacePart", "id");
        index(out, "PlacePart", "cell");
        index(out, "PlacePart", "called");
        index(out, "PlacePart", "at");
        unique(out, "PlaceState", "id");
        unique(out, "PlaceRow", "id");
        return out;
    }

    private static void unique(Map<String, String> out, String label, String property) {
        String name = label + "_" + property;
        out.put(name, "CREATE CONSTRAINT " + name + " IF NOT EXISTS FOR (n:" + label + ") REQUIRE n." + property + " IS UNIQUE");
    }

    private static void index(Map<String, String> out, String label, String property) {
        String name = label + "_" + property;
        out.put(name, "CREATE INDEX " + name + " IF NOT EXISTS FOR (n:" + label + ") ON (n." + property + ")");
    }
}
