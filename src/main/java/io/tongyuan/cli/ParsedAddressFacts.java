package io.tongyuan.cli;

import io.tongyuan.model.AddressElement;
import io.tongyuan.model.Finding;
import io.tongyuan.model.ParsedAddress;
import io.tongyuan.privacy.FreeText;
import io.tongyuan.privacy.IdNumbers;
import java.util.LinkedHashMap;
import java.util.Map;

/** A parsed address as programs get it. */
final class ParsedAddressFacts {
    private ParsedAddressFacts() {
    }

    /** ID numbers within the text are masked, in it and in its elements. */
    static Map<String, Object> of(ParsedAddress address) {
        String shown = FreeText.masked(IdNumbers.ANY.masked(address.text()));
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("text", shown);
        object.put("elements", address.elements().stream().map(e -> element(e, shown)).toList());
        object.put("division", address.division().map(ParsedAddressFacts::division).orElse(null));
        object.put("zone", address.zone());
        object.put("findings", address.findings().stream().map(ParsedAddressFacts::finding).toList());
        if (!address.others().isEmpty()) {
            object.put("others", address.others().stream().map(ParsedAddressFacts::of).toList());
        }
        return object;
    }

    private static Map<String, Object> element(AddressElement element, String shown) {
        String text = shown.substring(element.start(), element.end());
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", element.type().name());
        object.put("text", text);
        // What is masked in the text is not told by the normal form.
        object.put("value", text.equals(element.text()) ? element.value() : text);
        object.put("start", element.start());
        object.put("end", element.end());
        return object;
    }

    /** The path always has five names, "" where a level is unknown or there is none. */
    private static Map<String, Object> division(ParsedAddress.Division division) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("code", division.code());
        object.put("path", division.path().names());
        object.put("inferred", division.inferred().stream().sorted().map(Enum::name).toList());
        return object;
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("code", finding.code().name());
        object.put("severity", finding.severity().name());
        object.put("message", finding.message());
        return object;
    }
}
