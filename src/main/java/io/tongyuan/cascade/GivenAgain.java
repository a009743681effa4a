package io.tongyuan.cascade;

import io.tongyuan.gazetteer.Gazetteer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Names and codes that came to be another's later: from that day on they mean that one. */
final class GivenAgain {
    private static final int COUNTY = 6;

    private final Gazetteer gazetteer;

    /** @param gazetteer knows from which year a code stood with which meaning */
    GivenAgain(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The same changes, each with the day from which its old name is another's. */
    List<Standing> marked(List<Standing> all) {
        Map<String, List<Standing>> giving = new HashMap<>();
        all.stream().filter(GivenAgain::gives).forEach(s -> giving.computeIfAbsent(s.toKey(), k -> new ArrayList<>(1)).add(s));
        return all.stream().map(s -> new Standing(s.change(), s.cause(), from(s, giving.getOrDefault(s.key(), List.of())))).toList();
    }

    /** A part of a split may keep the code of the whole, and is another. */
    private static boolean gives(Standing s) {
        return !s.toKey().isEmpty() && (s.change().kind() == ChangeKind.DIVISION_SPLIT || !s.toKey().equals(s.key()));
    }

    private String from(Standing s, List<Standing> giving) {
        Stream<String> changes = giving.stream().filter(g -> (g != s || g.key().equals(g.toKey())) && together(s, g) && g.change().on().compareTo(s.change().on()) >= 0)
                .map(g -> g.change().on());
        return Stream.concat(changes, history(s)).min(String::compareTo).orElse("");
    }

    /** Two roads of one name in different counties have nothing to do with each other. */
    private static boolean together(Standing a, Standing b) {
        return a.change().kind().ofDivision() || a.area().startsWith(b.area()) || b.area().startsWith(a.area());
    }

    /** Made anew, by no change that is known. */
    private Stream<String> history(Standing s) {
        if (!s.change().kind().ofDivision() || s.area().equals(s.toArea()) && s.change().kind() != ChangeKind.DIVISION_ABOLISHED || s.area().length() > COUNTY) {
            return Stream.empty();
        }
        int year = Integer.parseInt(s.change().on().substring(0, 4));
        return gazetteer.history(DivisionCodes.filled(s.area()).substring(0, COUNTY)).stream().filter(r -> r.fromYear() >= year)
                .map(r -> String.format(java.util.Locale.ROOT, "%04d-01-01", Math.max(r.fromYear(), year))).map(day -> day.compareTo(s.change().on()) < 0 ? s.change().on() : day);
    }
}
