package io.tongyuan.config;

import io.tongyuan.address.parsing.AddressParser;
import io.tongyuan.address.parsing.CanonicalForm;
import io.tongyuan.model.AddressElement;
import io.tongyuan.reconcile.WrittenPlaces;

/** Written addresses compared by what the parser makes of them. */
final class ParsedPlaces implements WrittenPlaces {
    private final AddressParser parser;

    ParsedPlaces(AddressParser parser) {
        this.parser = parser;
    }

    @Override
    public String form(String written) {
        String form = CanonicalForm.of(parser.parse(written));
        return form.isEmpty() ? BY_LETTERS.form(written) : form;
    }

    @Override
    public int levels(String written) {
        return (int) parser.parse(written).elements().stream().map(AddressElement::type).distinct().count();
    }
}
