package io.tongyuan.reconcile;

import io.tongyuan.identity.NameForm;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Our categories of places, and what each provider calls them. A word that its provider's list does not have is of no
 * category: it is shown as such, and never guessed.
 *
 * @param scheme     categories by code
 * @param byProvider codes by the form of the provider's own word
 * @param toleranceM how far apart two positions of one place may be, in metres, where its category is not known
 * @param verifiers  providers that may say that a place was verified by survey
 * @param releasers  providers that may release one
 */
public record PlaceCategories(SortedMap<String, Category> scheme, Map<String, Map<String, String>> byProvider, double toleranceM,
                              List<String> verifiers, List<String> releasers) {
    public static final String WORD = "kind";
    public static final String CODE = "category";
    static final PlaceCategories NONE = new PlaceCategories(new TreeMap<>(), Map.of(), 0, List.of(), List.of());

    public PlaceCategories {
        scheme = Collections.unmodifiableSortedMap(scheme);
        byProvider = Map.copyOf(byProvider);
        verifiers = List.copyOf(verifiers);
        releasers = List.copyOf(releasers);
    }

    /** @param toleranceM how far apart two positions of one such place may be, in metres */
    public record Category(String code, String name, double toleranceM) {
        /** Two digits: what it is of. */
        public String group() {
            return code.substring(0, PlaceCategoryFiles.GROUP_DIGITS);
        }
    }

    /** The code of a provider's word, "" where its list does not have it. */
    public String code(String provider, String word) {
        Map<String, String> own = byProvider.get(provider);
        if (own == null) {
            // 周村区民政局 speaks as 民政局 does.
            own = byProvider.entrySet().stream().filter(e -> provider.endsWith(e.getKey())).max(Map.Entry.comparingByKey((a, b) ->
                    a.length() == b.length() ? a.compareTo(b) : a.length() - b.length())).map(Map.Entry::getValue).orElse(Map.of());
        }
        return own.getOrDefault(NameForm.of(word), "");
    }

    public String name(String code) {
        Category c = scheme.get(code);
        return c == null ? "" : c.name();
    }

    public double toleranceM(String code) {
        Category c = scheme.get(code);
        return c == null ? toleranceM : c.toleranceM();
    }

    /** With the code of its word, where there is one. */
    Assertion read(Assertion a) {
        String code = scheme.isEmpty() ? "" : code(a.provider(), a.attributes().getOrDefault(WORD, ""));
        if (code.isEmpty()) {
            return a;
        }
        Map<String, String> with = new TreeMap<>(a.attributes());
        with.put(CODE, code);
        return new Assertion(a.recordId(), a.provider(), a.resource(), a.date(), a.registers(), with, a.doubts());
    }
}
