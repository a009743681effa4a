package io.tongyuan.address.matching;

import io.tongyuan.model.AddressElement;
import io.tongyuan.model.DivisionPath;
import io.tongyuan.model.ElementType;
import io.tongyuan.model.ParsedAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Parsed addresses made by hand: what the parser gives is its own tests' matter. */
final class Written {
    private Written() {
    }

    /** @param elements "ROAD 正阳路", in the order written */
    static ParsedAddress of(String division, String... elements) {
        List<AddressElement> list = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String e : elements) {
            String[] f = e.split(" ", 2);
            list.add(new AddressElement(ElementType.valueOf(f[0]), f[1], f[1], text.length(), text.length() + f[1].length()));
            text.append(f[1]);
        }
        Optional<ParsedAddress.Division> d = division.isEmpty() ? Optional.empty() : Optional.of(
                new ParsedAddress.Division(division, DivisionPath.NONE, Set.of()));
        return new ParsedAddress(text.toString(), list, d, "", List.of());
    }
}
