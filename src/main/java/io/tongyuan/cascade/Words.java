package io.tongyuan.cascade;

import io.tongyuan.gazetteer.ShortNames;
import io.tongyuan.model.Level;
import java.util.List;
import java.util.function.Consumer;

/** What a text must say to be touched by a change. */
final class Words {
    private Words() {
    }

    static void of(Standing s, Consumer<String> to) {
        Change c = s.change();
        switch (c.kind()) {
            case DIVISION_RENAMED, DIVISION_RECODED, DIVISION_MERGED, DIVISION_SPLIT, DIVISION_ABOLISHED -> {
                if (!c.from().equals(c.to())) {
                    ShortNames.of(s.ownFrom(), level(s.area())).forEach(to);
                }
            }
            case ROAD_RENAMED, ESTATE_RENAMED -> names(c.from(), s.key()).forEach(to);
            case PLATE_RENUMBERED -> names(c.road(), Standing.roadKey(c.road())).forEach(to);
            case BUILDING_DEMOLISHED -> {
                if (c.estate().isEmpty()) {
                    names(c.road(), Standing.roadKey(c.road())).forEach(to);
                } else {
                    names(c.estate(), Standing.estateKey(c.estate())).forEach(to);
                }
            }
        }
    }

    private static List<String> names(String written, String key) {
        return List.of(written, key.substring(1));
    }

    private static Level level(String significant) {
        for (Level level : Level.values()) {
            if (level.digits() == significant.length()) {
                return level;
            }
        }
        return Level.VILLAGE;
    }
}
