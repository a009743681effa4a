package io.tongyuan.web;

import io.micronaut.core.annotation.Nullable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tongyuan.model.AddressElement;
import io.tongyuan.model.Finding;
import io.tongyuan.model.ParsedAddress;
import io.tongyuan.privacy.FreeText;
import io.tongyuan.privacy.IdNumbers;
import java.util.List;

/**
 * A written address taken apart, ID numbers in it masked.
 *
 * @param division the finest that is certain; null where nothing can be said
 * @param zone     开发区等, "" where none is named
 * @param others   further addresses in the text, each with its own text and offsets
 */
@Schema(name = "ParsedAddress")
record ParsedText(String text, List<Element> elements, @Nullable Division division, String zone, List<Finding> findings,
                  List<ParsedText> others) {
    /**
     * @param type  ROAD, ROAD_NUMBER …
     * @param value normal form
     * @param start offset in the text, in UTF-16 units
     */
    @Schema(name = "AddressElement")
    record Element(String type, String text, String value, int start, int end) {
    }

    /**
     * @param code     twelve digits
     * @param path     five names, "" where a level is unknown or there is none
     * @param inferred levels that the text does not name but that follow
     */
    @Schema(name = "ParsedDivision")
    record Division(String code, List<String> path, List<String> inferred) {
    }

    static ParsedText of(ParsedAddress parsed) {
        String shown = FreeText.masked(IdNumbers.ANY.masked(parsed.text()));
        return new ParsedText(shown, parsed.elements().stream().map(e -> element(e, shown)).toList(),
                parsed.division().map(d -> new Division(d.code(), d.path().names(), d.inferred().stream().sorted().map(Enum::name).toList()))
                        .orElse(null),
                parsed.zone(), parsed.findings(), parsed.others().stream().map(ParsedText::of).toList());
    }

    /** What is masked in the text is not told by the normal form. */
    private static Element element(AddressElement e, String shown) {
        String text = shown.substring(e.start(), e.end());
        return new Element(e.type().name(), text, text.equals(e.text()) ? e.value() : text, e.start(), e.end());
    }
}
