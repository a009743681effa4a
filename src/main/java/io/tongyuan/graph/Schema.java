package io.tongyuan.graph;

import io.tongyuan.model.EntityKind;
import java.util.ArrayList;
import java.util.List;

/** Constraints and indexes, created where they are missing. */
final class Schema {
    private Schema() {
    }

    static List<String> statements() {
        List<String> out = new ArrayList<>();
        for (EntityKind kind : EntityKind.values()) {
            String label = kind.label();
            if (kind == EntityKind.SOURCE_RECORD) {
                out.add(unique("SourceRecord", "id"));
                out.add(index("SourceRecord", "recordKey"));
            } else {
                out.add(unique(label, "key"));
                out.add(index(label, "id"));
            }
        }
        out.add(unique("Redirect", "key"));
        out.add(index("Redirect", "id"));
        out.add(index("Person", "name"));
        out.add(index("Certificate", "unitAndProject"));
        out.add(index("Project", "unitAndProject"));
        out.add(unique("Change", "first"));
        out.add(unique("Singleton", "name"));
        out.add(unique("Policy", "number"));
        out.add(unique("Cascade", "number"));
        out.add(unique("CascadePart", "number"));
        out.add(unique("Judgement", "pair"));
        out.add(index("Judgement", "a"));
        out.add(index("Judgement", "b"));
        out.add(unique("Dispute", "id"));
        out.add(unique("Decision", "pair"));
        out.add(index("Decision", "a"));
        out.add(index("Decision", "b"));
        out.add(unique("PlacePart", "id"));
        out.add(index("PlacePart", "cell"));
        out.add(index("PlacePart", "called"));
        out.add(index("PlacePart", "at"));
        out.add(unique("PlaceState", "id"));
        out.add(unique("PlaceRow", "id"));
        return out;
    }

    private static String unique(String label, String property) {
        return "CREATE CONSTRAINT " + label + "_" + property + " IF NOT EXISTS FOR (n:" + label + ") REQUIRE n." + property + " IS UNIQUE";
    }

    private static String index(String label, String property) {
        return "CREATE INDEX " + label + "_" + property + " IF NOT EXISTS FOR (n:" + label + ") ON (n." + property + ")";
    }
}
