package io.tongyuan.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tongyuan.address.matching.Extent;
import io.tongyuan.address.matching.Resolution;
import io.tongyuan.address.matching.Verdict;
import io.tongyuan.address.parsing.AddressParser;
import io.tongyuan.address.parsing.Context;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.model.AddressState;
import io.tongyuan.model.DivisionPath;
import io.tongyuan.model.Finding;
import io.tongyuan.model.ParsedAddress;
import io.tongyuan.model.StandardAddress;
import io.tongyuan.privacy.IdNumbers;
import java.util.List;
import java.util.Optional;

/** Brings written addresses into the standard form; with a register at hand by what it confirms, else by the text and the divisions alone. */
public final class Standardiser {
    private final Gazetteer gazetteer;
    private final AddressParser parser;
    private final Optional<Places> register;

    public Standardiser(Gazetteer gazetteer, AddressParser parser, Optional<Places> register) {
        this.gazetteer = gazetteer;
        this.parser = parser;
        this.register = register;
    }

    /**
     * @param standard    the whole in the standard form, or by the template asked for
     * @param division    twelve digits, "" where none is certain
     * @param confirmedTo how far the register confirms it; null without a register
     * @param state       of the registered place that it stands on; null where that stands and nobody doubts it
     */
    public record Answer(String text, String standard, String division, StandardForm form, Extent confirmedTo, List<Finding> findings,
                         @JsonInclude(JsonInclude.Include.NON_NULL) AddressState state) {
    }

    /**
     * An ID number within the text is masked.
     *
     * @param template as {@link StandardForm#text(String)} takes it, "" for the whole
     */
    public Answer standardise(String text, String within, String template) {
        String shown = IdNumbers.ANY.masked(text);
        return register.map(places -> byRegister(shown, places.resolve(shown, within), template))
                .orElseGet(() -> byText(shown, parser.parse(shown, new Context(within)), template));
    }

    private Answer byText(String shown, ParsedAddress parsed, String template) {
        String division = parsed.division().map(ParsedAddress.Division::code).orElse("");
        StandardForm form = StandardForm.of(parsed, path(division), Optional.empty());
        return answer(shown, form, template, division, null, parsed.findings(), null);
    }

    private Answer byRegister(String shown, Resolution r, String template) {
        boolean sure = r.verdict() == Verdict.MATCH || r.verdict() == Verdict.PARTIAL;
        String written = r.written().division().map(ParsedAddress.Division::code).orElse("");
        String division = sure && !r.division().isEmpty() ? r.division() : written;
        Optional<StandardAddress> place = sure ? r.place() : Optional.empty();
        StandardForm form = StandardForm.of(r.written(), path(division), place);
        return answer(shown, form, template, division, r.confirmedTo(), r.written().findings(), place.map(AddressSearch::told).orElse(null));
    }

    private static Answer answer(String shown, StandardForm form, String template, String division, Extent confirmedTo, List<Finding> findings,
                                 AddressState state) {
        return new Answer(shown, template.isEmpty() ? form.text() : form.text(template), division, form, confirmedTo, findings, state);
    }

    private DivisionPath path(String code) {
        int d = code.isEmpty() ? -1 : gazetteer.find(Extent.significant(code));
        return d < 0 ? DivisionPath.NONE : gazetteer.path(d);
    }
}
