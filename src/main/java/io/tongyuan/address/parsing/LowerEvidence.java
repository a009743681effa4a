package io.tongyuan.address.parsing;

import io.tongyuan.address.tagging.Span;
import io.tongyuan.address.text.NormalText;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.gazetteer.UpperName;
import io.tongyuan.model.ElementType;
import io.tongyuan.model.Level;
import java.util.List;

/**
 * What stands further on in the text as evidence of what the head leaves open: towns and villages
 * (…路口东侧(房镇镇大张村)), and the names of counties behind something else (齐鲁临淄区).
 */
final class LowerEvidence {
    private final Gazetteer gazetteer;

    LowerEvidence(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * The division, or a finer one in it that the elements allow to say.
     *
     * @param division a city or finer
     */
    int refine(int division, List<Span> elements) {
        int known = division;
        int sure = division;
        for (Span span : elements) {
            Level level = gazetteer.level(known);
            if (span.type() == ElementType.TOWN && level.compareTo(Level.TOWN) < 0) {
                int[] towns = inside(own(span.value()), Level.TOWN, known);
                known = towns.length == 1 ? towns[0] : towns.length == 0 ? ofUnknownTown(span, known) : known;
                sure = towns.length == 1 ? known : sure;
            } else if (span.type() == ElementType.VILLAGE && level.compareTo(Level.VILLAGE) < 0) {
                int[] villages = inside(span.value(), Level.VILLAGE, known);
                // A county taken from an unknown town's name must know the village written behind it.
                known = villages.length == 1 ? villages[0] : villages.length == 0 ? sure : known;
                sure = villages.length > 0 ? known : sure;
            }
        }
        return known;
    }

    /** Without an unknown county before it: 上饶县花厅镇 → 花厅镇. */
    private static String own(String town) {
        int cut = Math.max(town.lastIndexOf('县'), town.lastIndexOf('区'));
        return cut > 0 && cut < town.length() - 2 ? town.substring(cut + 1) : town;
    }

    /**
     * A town that the gazetteer does not know was mostly merged into another, and the village that gave it its name is
     * still there: all villages of that name in one county give the county.
     */
    private int ofUnknownTown(Span town, int division) {
        if (gazetteer.level(division).compareTo(Level.CITY) != 0) {
            return division;
        }
        String name = own(town.value());
        String stem = name.endsWith("街道") ? name.substring(0, name.length() - 2) : name.substring(0, name.length() - 1);
        int[] villages = inside(stem, Level.VILLAGE, division);
        if (stem.length() < 2 || villages.length == 0) {
            return division;
        }
        int common = new DivisionSets(gazetteer).common(villages);
        while (common != division && gazetteer.level(common).compareTo(Level.COUNTY) > 0) {
            common = gazetteer.parent(common);
        }
        return common;
    }

    private int[] inside(String name, Level level, int division) {
        return level == Level.VILLAGE ? gazetteer.villagesNamed(name, 0, name.length(), new int[] {division})
                : DivisionSets.filter(gazetteer.upperNamed(name, 0, name.length()),
                        d -> gazetteer.level(d) == level && gazetteer.descends(d, division));
    }

    /** Where the full name of a county of the division begins at or after {@code from}; -1 where none does. */
    int countyFrom(NormalText text, int from, int division) {
        for (int start = from; start < text.length(); start++) {
            for (UpperName name = gazetteer.upperNameAt(text, start); name != null && name.length() > 2; name = name.shorter()) {
                for (int d : name.full()) {
                    if (gazetteer.level(d) == Level.COUNTY && gazetteer.descends(d, division)) {
                        return start;
                    }
                }
            }
        }
        return -1;
    }
}
