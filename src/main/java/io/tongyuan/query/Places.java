package io.tongyuan.query;

import io.tongyuan.address.matching.AddressResolver;
import io.tongyuan.address.matching.Extent;
import io.tongyuan.address.matching.Resolution;
import io.tongyuan.address.parsing.AddressParser;
import io.tongyuan.address.parsing.Context;
import io.tongyuan.model.ParsedAddress;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a written location is. */
public final class Places {
    private static final Pattern BETWEEN = Pattern.compile("[、；;，,\n]|以及|和(?=.{2,}(?:路|街|镇|村|区))");
    private static final Pattern LINE = Pattern.compile("公路|铁路|高速|管线|管网|管道|河道|沿线|全线|起.{0,40}(?:止|至)|线路|沿.{1,12}(?:路|河|线)铺设");

    private final AddressParser parser;
    private final AddressResolver resolver;

    public Places(AddressParser parser, AddressResolver resolver) {
        this.parser = parser;
        this.resolver = resolver;
    }

    /**
     * A text that names its county is taken at its word, so that a place in another county is seen to be there. The hint
     * serves a text that does not, or that seems to and leads nowhere (龙川名城 is no place in 龙川县).
     *
     * @param within division code that the location is known to lie in, "" for none
     */
    public Resolution resolve(String written, String within) {
        Resolution alone = resolver.resolve(parser.parse(written), "");
        boolean known = Extent.ofDivision(alone.written().division().map(ParsedAddress.Division::code).orElse("")).atLeast(Extent.COUNTY);
        if (within.isEmpty() || known && alone.confirmedTo().isFinerThan(Extent.VILLAGE)) {
            return alone;
        }
        Resolution hinted = resolver.resolve(parser.parse(written, new Context(within)), (within + "0".repeat(12)).substring(0, 12));
        return known && !hinted.confirmedTo().isFinerThan(Extent.VILLAGE) ? alone : hinted;
    }

    /** The several places that a text names; one where it names one. */
    public List<Resolution> resolveAll(String written, String within) {
        List<Resolution> parts = Stream.of(BETWEEN.split(written)).filter(p -> !p.isBlank())
                .map(p -> resolve(p, within)).filter(r -> r.confirmedTo() != Extent.NONE || r.written().division().isPresent()).toList();
        long ownPlaces = parts.stream().filter(r -> namesPlace(r)).count();
        return ownPlaces > 1 ? parts : List.of(resolve(written, within));
    }

    /** True where the text names a line, which no single address can stand for. */
    public boolean isLine(String written) {
        return LINE.matcher(written).find();
    }

    /** Whether a part of an enumeration stands for a place of its own and does not go on describing the one before. */
    private static boolean namesPlace(Resolution r) {
        return r.written().elements().stream().anyMatch(e -> switch (e.type()) {
            case CITY, DISTRICT, TOWN, VILLAGE, ROAD, POI, ZONE -> true;
            default -> false;
        });
    }
}
