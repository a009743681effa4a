package io.tongyuan.address.matching;

import io.tongyuan.address.parsing.AddressParser;
import io.tongyuan.address.parsing.Context;
import io.tongyuan.model.ParsedAddress;
import io.tongyuan.model.Point;
import io.tongyuan.model.StandardAddress;
import java.util.List;

/** Written address in, standard addresses out: for people who search and for programs. */
public final class AddressSearch {
    private final AddressParser parser;
    private final AddressResolver resolver;
    private final CandidateSource source;

    public AddressSearch(AddressParser parser, CandidateSource source) {
        this.parser = parser;
        this.resolver = new AddressResolver(source);
        this.source = source;
    }

    /**
     * @param resolution the decision, with all that the hits were taken from
     * @param hits       best first
     */
    public record Answer(Resolution resolution, List<Hit> hits) {
    }

    /**
     * @param address     id "" where the register has no entry of its own for the place
     * @param score       0 to 1
     * @param confirmedTo how far this place agrees with the text
     */
    public record Hit(StandardAddress address, double score, Extent confirmedTo, List<Fault> faults) {
    }

    /** Parsed and resolved. */
    public Resolution resolve(String text, Context context) {
        ParsedAddress parsed = parser.parse(text, context);
        return resolver.resolve(parsed, context);
    }

    public Answer search(String text, int limit, Context context) {
        Resolution resolution = resolve(text, context);
        List<Hit> hits = resolution.candidates().stream().limit(limit)
                .map(c -> new Hit(c.address(), c.score(), c.extent(), c.faults())).toList();
        return new Answer(resolution, hits);
    }

    /** Standard addresses round a point of CGCS2000, nearest first. */
    public List<CandidateSource.Near> nearest(Point point, double withinM, int limit) {
        return source.nearest(point, withinM, limit);
    }
}
