package io.tongyuan.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Groups of headers that name one datum, kept once for all resources. An item whose own name stands in a group is
 * known by every name of it, unless another item of the resource has that name.
 *
 * @param groups    each in the form that headers are compared in
 * @param withKind  headers of numbers that are ID numbers only where a kind column says so (证件号码)
 * @param kinds     headers of such kind columns (证件类型)
 */
record Synonyms(List<Set<String>> groups, Set<String> withKind, Set<String> kinds) {
    static final Synonyms NONE = new Synonyms(List.of(), Set.of(), Set.of());

    static Synonyms read(JsonNode json) {
        List<Set<String>> groups = new ArrayList<>();
        json.path("groups").forEach(g -> groups.add(plain(g)));
        return new Synonyms(groups, plain(json.path("withKind")), plain(json.path("kinds")));
    }

    private static Set<String> plain(JsonNode names) {
        Set<String> out = new LinkedHashSet<>();
        names.forEach(n -> out.add(HeaderNames.plain(n.asText())));
        return out;
    }

    /** Every other header the item is known by, in comparable form. */
    Set<String> of(Item item) {
        Set<String> out = new HashSet<>();
        item.synonyms().forEach(s -> out.add(HeaderNames.plain(s)));
        String own = HeaderNames.plain(item.header());
        groups.stream().filter(g -> g.contains(own)).forEach(out::addAll);
        if (item.datum() == Datum.PERSON_ID && groups.stream().anyMatch(g -> g.contains(own))) {
            out.addAll(withKind);
        }
        out.remove(own);
        return out;
    }
}
