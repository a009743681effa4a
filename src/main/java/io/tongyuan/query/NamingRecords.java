package io.tongyuan.query;

import io.tongyuan.graph.StoredAssertion;
import io.tongyuan.identity.NameForm;
import io.tongyuan.model.EntityKind;
import io.tongyuan.reconcile.Assertion;
import io.tongyuan.reconcile.Survivorship;
import java.util.List;

/** Which record speaks for a name. */
public final class NamingRecords {
    private final Survivorship survivorship;

    public NamingRecords(Survivorship survivorship) {
        this.survivorship = survivorship;
    }

    /** Of the records that give this name the one that speaks for it: the authority's, then the newest; "" for none. */
    public String of(EntityKind kind, List<StoredAssertion> said, String nameForm) {
        List<Assertion> giving = said.stream().filter(StoredAssertion::registers).filter(a -> nameForm.equals(NameForm.of(a.attributes().getOrDefault("name", ""))))
                .map(Dossier::assertion).toList();
        if (giving.size() < 2) {
            return giving.isEmpty() ? "" : giving.getFirst().recordId();
        }
        return survivorship.decide(kind, giving).get("name").winner().recordId();
    }
}
