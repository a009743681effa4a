package io.tongyuan.address.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;

/**
 * The distinct names of an index as it stood once, in the order of their characters, of their pinyin and of the initials of
 * that, each over all and by county.
 */
final class NameTable {
    private static final int FORMS = 3;

    private final List<Suggestion> names = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final PrefixOrder[] everywhere = new PrefixOrder[FORMS];
    private final PrefixOrder[] byCounty = new PrefixOrder[FORMS];

    private NameTable(Map<String, Suggestion> terms) {
        terms.forEach((term, s) -> {
            keys.add(term.substring(0, term.indexOf(NameTerms.SEPARATOR)));
            names.add(s);
        });
        int n = names.size();
        String[][] forms = new String[FORMS][n];
        int[] weights = new int[n];
        String[] counties = new String[n];
        Map<String, String> once = new HashMap<>();
        for (int i = 0; i < n; i++) {
            List<String> syllables = NameForms.syllables(keys.get(i));
            forms[0][i] = keys.get(i);
            forms[1][i] = String.join("", syllables);
            forms[2][i] = NameForms.initials(syllables);
            weights[i] = names.get(i).count();
            counties[i] = once.computeIfAbsent(names.get(i).county(), county -> county);
        }
        String[] nowhere = new String[n];
        Arrays.fill(nowhere, "");
        for (int f = 0; f < FORMS; f++) {
            everywhere[f] = new PrefixOrder(nowhere, forms[f], weights);
            byCounty[f] = new PrefixOrder(counties, forms[f], weights);
        }
    }

    static NameTable read(IndexReader reader) throws IOException {
        Map<String, Suggestion> terms = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms all = leaf.reader().terms(NameTerms.NAME);
            if (all == null) {
                continue;
            }
            TermsEnum each = all.iterator();
            while (each.next() != null) {
                String term = each.term().utf8ToString();
                int count = each.docFreq();
                NameTerms.readName(term, count, (key, s) -> terms.merge(term, s, (a, b) ->
                        new Suggestion(a.kind(), a.text(), a.division(), a.count() + b.count(), a.id(), a.written())));
            }
        }
        return new NameTable(terms);
    }

    int size() {
        return names.size();
    }

    /** @param alive false for what no address bears any more; asked of those alone that would be given */
    List<Suggestion> beginning(String prefix, String area, int limit, Predicate<Suggestion> alive) {
        return find(prefix, area, limit, alive, false);
    }

    /** Those that are called just so, or are so written in pinyin or its initials. */
    List<Suggestion> called(String name, String area, int limit, Predicate<Suggestion> alive) {
        return find(name, area, limit, alive, true);
    }

    private List<Suggestion> find(String prefix, String area, int limit, Predicate<Suggestion> alive, boolean whole) {
        Set<Integer> found = new LinkedHashSet<>();
        String county = area.length() >= 6 ? area.substring(0, 6) : "";
        int last = NameForms.latin(prefix) ? FORMS : 1;
        for (int f = 0; f < last && found.size() < limit; f++) {
            IntPredicate fits = e -> names.get(e).in(area) && !found.contains(e) && alive.test(names.get(e));
            PrefixOrder.Taker taker = e -> {
                found.add(e);
                return found.size() < limit;
            };
            if (county.isEmpty()) {
                take(everywhere[f], "", prefix, whole, fits, taker);
            } else {
                take(byCounty[f], county, prefix, whole, fits, taker);
                if (found.size() < limit) {
                    // Those of which no division is known.
                    take(byCounty[f], "", prefix, whole, fits, taker);
                }
            }
        }
        return found.stream().map(names::get).toList();
    }

    private static void take(PrefixOrder order, String scope, String written, boolean whole, IntPredicate fits, PrefixOrder.Taker taker) {
        if (whole) {
            order.equal(scope, written, fits, taker);
        } else {
            order.top(scope, written, fits, taker);
        }
    }
}
