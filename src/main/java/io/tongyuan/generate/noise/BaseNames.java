package io.tongyuan.generate.noise;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.Weighted;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Invents names of one county's roads and estates, each once. */
final class BaseNames {
    private static final List<String> FIRST = Weighted.resource("stem-first.txt").words();
    private static final List<String> SECOND = Weighted.resource("stem-second.txt").words();
    private static final List<String> EVERYWHERE = Weighted.resource("noise/roads-everywhere.txt").words();
    private static final Weighted ROAD_SUFFIXES = Weighted.resource("noise/road-suffixes.txt");
    private static final Weighted ESTATE_SUFFIXES = Weighted.resource("estate-suffixes.txt");
    private static final List<String> COUNTED = List.of("一", "二", "三", "四", "五");

    private final Dice dice;
    private final Set<String> used = new HashSet<>();

    BaseNames(Dice dice) {
        this.dice = dice;
    }

    /** One road, or the parts of a long one: 正阳路; 正阳东路 and 正阳西路; 正阳一路 to 正阳四路. */
    List<String> roads() {
        String stem = dice.chance(0.3) ? dice.of(EVERYWHERE) : stem();
        String suffix = ROAD_SUFFIXES.draw(dice);
        int kind = dice.below(100);
        List<String> names = kind < 82 ? List.of(stem + suffix)
                : kind < 92 ? dice.chance(0.5) ? List.of(stem + "东" + suffix, stem + "西" + suffix)
                : List.of(stem + "南" + suffix, stem + "中" + suffix, stem + "北" + suffix)
                : COUNTED.subList(0, dice.between(2, 5)).stream().map(n -> stem + n + suffix).toList();
        return fresh(names) ? names : roads();
    }

    /** One estate, or its phases: 锦绣花园; 锦绣花园一期 and 锦绣花园二期; 锦绣花园东区 and 锦绣花园西区. */
    List<String> estates() {
        String name = stem() + ESTATE_SUFFIXES.draw(dice);
        int kind = dice.below(100);
        List<String> names = kind < 90 ? List.of(name)
                : kind < 96 ? COUNTED.subList(0, dice.between(2, 3)).stream().map(n -> name + n + "期").toList()
                : List.of(name + "东区", name + "西区");
        return fresh(names) ? names : estates();
    }

    String named(List<String> suffixes) {
        String name = stem() + dice.of(suffixes);
        return fresh(List.of(name)) ? name : named(suffixes);
    }

    /** A name that no road of the county has, for what was renamed. */
    String formerRoad() {
        String name = stem() + "路";
        return fresh(List.of(name)) ? name : formerRoad();
    }

    boolean isUsed(String name) {
        return used.contains(name);
    }

    Set<String> used() {
        return used;
    }

    private boolean fresh(List<String> names) {
        if (names.stream().anyMatch(used::contains)) {
            return false;
        }
        used.addAll(names);
        return true;
    }

    private String stem() {
        String a = dice.of(FIRST);
        String b = dice.of(SECOND);
        return a.equals(b) ? stem() : a + b;
    }
}
