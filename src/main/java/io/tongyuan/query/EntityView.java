package io.tongyuan.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tongyuan.model.EntityKind;
import io.tongyuan.privacy.Mask;
import io.tongyuan.privacy.Vault;
import io.tongyuan.reconcile.Assertion;
import io.tongyuan.reconcile.Confidence;
import io.tongyuan.reconcile.GoldenValue;
import io.tongyuan.reconcile.Reason;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An entity as the caller sees it.
 *
 * @param id         public id; where another was asked for, that one redirects here
 * @param registered true where a register of such entities holds it; false where records only mention it
 * @param idNumber   masked; absent where it is no person
 * @param attributes golden values with what they stand on
 */
public record EntityView(String id, EntityKind kind, boolean registered,
                         @JsonInclude(JsonInclude.Include.NON_NULL) String idNumber,
                         Map<String, Attribute> attributes) {
    /**
     * @param origin     absent where the value follows from the identity key
     * @param confidence how many providers agree, disagree, are silent; absent likewise
     * @param why        code of what this value won by; absent likewise
     * @param reason     the same for people
     * @param others     what other records say, best first; the winner's value among them where they agree
     */
    public record Attribute(String value, @JsonInclude(JsonInclude.Include.NON_NULL) Origin origin,
                            @JsonInclude(JsonInclude.Include.NON_NULL) Confidence confidence,
                            @JsonInclude(JsonInclude.Include.NON_NULL) Reason why,
                            @JsonInclude(JsonInclude.Include.NON_NULL) String reason, List<Other> others) {
    }

    /**
     * @param whyNot code of what it lost by, ALL_AGREE where it says the same
     * @param reason the same for people
     */
    public record Other(String value, Origin origin, Reason whyNot, String reason) {
    }

    /**
     * @param record public id of the source record
     * @param date   the record's own, "" where it has none
     */
    public record Origin(String provider, String resource, String record, String date) {
        static Origin of(Assertion a) {
            return new Origin(a.provider(), a.resource(), a.recordId(), a.date());
        }
    }

    static EntityView of(Dossier dossier, Vault vault) {
        Map<String, Attribute> attributes = new TreeMap<>();
        dossier.values().forEach((name, value) -> attributes.put(name, attribute(value, dossier.golden().get(name),
                dossier.entity().disputed().contains(name))));
        byte[] sealed = dossier.entity().sealed();
        String idNumber = sealed.length == 0 ? null : Mask.idNumber(vault.decryptId(sealed));
        return new EntityView(dossier.id(), dossier.entity().kind(), dossier.entity().registered(), idNumber, attributes);
    }

    private static Attribute attribute(String value, GoldenValue golden, boolean disputed) {
        if (golden == null) {
            return new Attribute(value, null, null, null, null, List.of());
        }
        Confidence confidence = disputed ? golden.confidence().disputed() : golden.confidence();
        return new Attribute(golden.value(), Origin.of(golden.winner()), confidence, golden.why(), golden.why().won(), golden.lost().stream()
                .map(l -> new Other(l.value(), Origin.of(l.assertion()), l.why(), l.why().lost() + (l.detail().isEmpty() ? "" : "：" + l.detail()))).toList());
    }
}
