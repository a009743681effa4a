package io.tongyuan.cli;

import io.tongyuan.model.AddressElement;
import io.tongyuan.model.Finding;
import io.tongyuan.model.ParsedAddress;
import java.util.LinkedHashMap;
import java.util.Map;

/** A parsed address as programs get it. */
final class ParsedAddressFacts {
    private ParsedAddressFacts() {
    }

    static Map<String, Object> of(ParsedAddress address) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("text", address.text());
        object.put("elements", address.elements().stream().map(ParsedAddressFacts::element).toList());
        object.put("division", address.division().map(ParsedAddressFacts::division).orElse(null));
        object.put("zone", address.zone());
        object.put("findings", address.findings().stream().map(ParsedAddressFacts::finding).toList());
        return object;
    }

    private static Map<String, Object> element(AddressElement element) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", element.type().name());
        object.put("text", element.text());
        object.put("value", element.value());
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
