package io.tongyuan.query;

import io.tongyuan.address.matching.AddressResolver;
import io.tongyuan.address.matching.Extent;
import io.tongyuan.address.matching.Resolution;
import io.tongyuan.address.parsing.AddressParser;
import io.tongyuan.address.parsing.Context;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.model.AddressElement;
import io.tongyuan.model.ParsedAddress;
import io.tongyuan.reconcile.StandingNames;
import java.util.Optional;
import java.util.function.Supplier;

/** Where a written location is. */
public final class Places {
    private final Gazetteer gazetteer;
    private final AddressParser parser;
    private final AddressResolver resolver;
    private final Supplier<StandingNames> names;

    /** @param names of now: what a text calls a division may be another since the gazetteer's edition */
    public Places(Gazetteer gazetteer, AddressParser parser, AddressResolver resolver, Supplier<StandingNames> names) {
        this.names = names;
        this.gazetteer = gazetteer;
        this.parser = parser;
        this.resolver = resolver;
    }

    /**
     * A text that names a division in full is taken at its word, so that a place in another county is seen to be there.
     * The hint serves every other text, one that begins with the short name of a county too: 龙川名城 is no place in
     * 龙川县.
     *
     * @param within division code that the location is known to lie in, "" for none
     */
    public Resolution resolve(String written, String within) {
        ParsedAddress parsed = now(parser.parse(written));
        boolean named = parsed.elements().stream().anyMatch(Places::namesDivision);
        if (within.isEmpty() || named && parsed.division().filter(d -> Extent.ofDivision(d.code()).atLeast(Extent.COUNTY)).isPresent()) {
            return resolver.resolve(parsed, "");
        }
        return resolver.resolve(now(parser.parse(written, new Context(within))), whole(within));
    }

    private ParsedAddress now(ParsedAddress parsed) {
        StandingNames standing = names.get();
        if (!standing.any() || parsed.division().isEmpty()) {
            return parsed;
        }
        ParsedAddress.Division then = parsed.division().get();
        String code = standing.division(parsed);
        return code.equals(then.code()) ? parsed : new ParsedAddress(parsed.text(), parsed.elements(),
                Optional.of(new ParsedAddress.Division(code, then.path(), then.inferred())), parsed.zone(), parsed.findings(), parsed.others());
    }

    private String whole(String within) {
        String code = (within + "0".repeat(12)).substring(0, 12);
        return names.get().any() ? names.get().division(code) : code;
    }

    /** Names of province to village; empty where nothing has that code. */
    Optional<String> divisionName(String code) {
        int d = code.isEmpty() ? -1 : gazetteer.find(Extent.significant(code));
        return d < 0 ? Optional.empty() : Optional.of(gazetteer.fullName(d));
    }

    /** An address given part by part. */
    Resolution resolve(WrittenParts written, String within) {
        return resolver.resolve(now(written.parsed(parser, within)), within.isEmpty() ? "" : whole(within));
    }

    private static boolean namesDivision(AddressElement e) {
        boolean division = switch (e.type()) {
            case PROVINCE, CITY, DISTRICT, TOWN -> true;
            default -> false;
        };
        return division && e.text().length() > 2 && "省市区县旗盟州镇乡处".indexOf(e.text().charAt(e.text().length() - 1)) >= 0
                || division && e.text().endsWith("街道");
    }
}
