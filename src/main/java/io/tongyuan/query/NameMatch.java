package io.tongyuan.query;

import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.identity.NameForm;
import io.tongyuan.model.Level;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a name sought agrees with a name held. A firm's name is place, 字号, trade, form of organisation: 淄博 宏达 机械
 * 有限公司; people say 宏达, 宏达机械 or 淄博宏达.
 */
final class NameMatch {
    private static final Pattern FORM = Pattern.compile("(?:有限责任公司|股份有限公司|集团有限公司|有限公司|集团公司|总公司|公司|(?<=.{4})项目)$");
    private static final double ALIKE = 0.5;
    private static final int SHORTEST_PLACE = 2;

    private final Gazetteer gazetteer;

    NameMatch(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Stable names; the number is the score. */
    enum How {
        CODE(1), NAME(1), OTHER_NAME(0.95), SHORT_NAME(0.9), SHORT_NAME_BEGINS(0.8), PART(0.6), OTHER_NAME_PART(0.55), ALIKE(0.5), NONE(0);

        private final double score;

        How(double score) {
            this.score = score;
        }

        double score() {
            return score;
        }
    }

    /** @param score 0 to 1 */
    record Result(How how, double score) {
        static final Result NONE = new Result(How.NONE, 0);

        static Result of(How how) {
            return new Result(how, how.score);
        }
    }

    /** @param other former name, or the unit of a project; "" for none */
    Result of(String sought, String name, String other) {
        String q = NameForm.of(sought);
        String n = NameForm.of(name);
        String o = NameForm.of(other);
        if (n.equals(q)) {
            return Result.of(How.NAME);
        }
        if (o.equals(q)) {
            return Result.of(How.OTHER_NAME);
        }
        Set<String> cores = cores(n);
        if (cores.contains(q)) {
            return Result.of(How.SHORT_NAME);
        }
        if (cores.stream().anyMatch(c -> c.startsWith(q))) {
            return Result.of(How.SHORT_NAME_BEGINS);
        }
        if (n.contains(q)) {
            return Result.of(How.PART);
        }
        if (o.contains(q)) {
            return Result.of(How.OTHER_NAME_PART);
        }
        double alike = Math.max(alike(q, n), alike(q, o));
        return alike < ALIKE ? Result.NONE : new Result(How.ALIKE, Math.round(alike * How.ALIKE.score * 1000) / 1000.0);
    }

    /** The name without its form of organisation, or itself where nothing would be left. */
    static String withoutForm(String name) {
        String bare = FORM.matcher(NameForm.of(name)).replaceFirst("");
        return bare.length() < 2 ? name : bare;
    }

    /** Without the places before it, with and without its form. Each place left out makes one: 和平 may be the 字号. */
    private Set<String> cores(String name) {
        Set<String> cores = new LinkedHashSet<>();
        String rest = name;
        while (!rest.isEmpty()) {
            cores.add(rest);
            cores.add(withoutForm(rest));
            String bare = rest.startsWith("(") && rest.indexOf(')') > 0 ? rest.substring(rest.indexOf(')') + 1) : withoutPlace(rest);
            if (bare.equals(rest)) {
                break;
            }
            rest = bare;
        }
        return cores;
    }

    private String withoutPlace(String name) {
        for (int end = Math.min(gazetteer.longestNameAt(name, 0), name.length() - 1); end >= SHORTEST_PLACE; end--) {
            for (int d : gazetteer.upperNamed(name, 0, end)) {
                if (gazetteer.level(d).compareTo(Level.COUNTY) <= 0) {
                    return name.substring(end);
                }
            }
        }
        return name;
    }

    /** Dice's coefficient of the pairs of characters. */
    private static double alike(String a, String b) {
        Set<String> x = pairs(a);
        Set<String> y = pairs(b);
        int all = x.size() + y.size();
        x.retainAll(y);
        return all == 0 ? 0 : 2.0 * x.size() / all;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
