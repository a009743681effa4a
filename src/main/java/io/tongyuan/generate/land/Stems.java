package io.tongyuan.generate.land;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.Weighted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Two-character names (正阳, 康宁) for roads and estates. A county has those pairs whose number is congruent to its
 * code modulo 41, so that two counties side by side rarely share a road's name.
 */
final class Stems {
    private static final int CLASSES = 41;

    private final List<String> stems = new ArrayList<>();
    private int used;

    Stems(String county, Dice dice) {
        List<String> first = Weighted.resource("stem-first.txt").words();
        List<String> second = Weighted.resource("stem-second.txt").words();
        int own = Integer.parseInt(county) % CLASSES;
        for (int i = 0; i < first.size() * second.size(); i++) {
            String a = first.get(i / second.size());
            String b = second.get(i % second.size());
            if (i % CLASSES == own && !a.equals(b)) {
                stems.add(a + b);
            }
        }
        for (int i = stems.size() - 1; i > 0; i--) {
            Collections.swap(stems, i, dice.below(i + 1));
        }
    }

    /** The next unused one; once all are used they come again, numbered (正阳一, 正阳二), as real roads are. */
    String next() {
        int round = used / stems.size();
        String stem = stems.get(used++ % stems.size());
        return round == 0 ? stem : stem + "一二三四五六七八九".charAt((round - 1) % 9);
    }
}
