package io.tongyuan.bench.matching;

import io.tongyuan.address.index.IndexedAddress;
import io.tongyuan.address.parsing.StandardAddresses;
import io.tongyuan.generate.noise.BasePlace;
import io.tongyuan.model.StandardAddress;
import java.util.List;
import java.util.Optional;

/** Places of the generated base as an import would hand them to the index. */
final class BaseAddresses {
    private static final StandardAddresses FORMS = new StandardAddresses();

    private BaseAddresses() {
    }

    static IndexedAddress indexed(BasePlace p) {
        return new IndexedAddress(of(p), p.estate() == null || p.estate().alias().isEmpty() ? List.of() : List.of(p.estate().alias()),
                p.road() == null || p.road().former().isEmpty() ? List.of() : List.of(p.road().former()));
    }

    static StandardAddress of(BasePlace p) {
        return FORMS.of(p.id(), p.division(), p.roadName(), p.number().isEmpty() ? "" : p.number() + "号", p.estateName(), p.building(),
                p.unit() == 0 ? "" : p.unit() + "单元", "", p.room().isEmpty() ? "" : p.room() + "室", p.text(), Optional.of(p.point()));
    }
}
