package io.tongyuan.address.parsing;

import io.tongyuan.gazetteer.CodeRecord;

/**
 * A piece of the text that may name divisions.
 *
 * @param end       offset after it in the normal text, a town's office (街道办事处) included
 * @param divisions all divisions it may name, ascending
 * @param former    the record of the abolished name, null where the name is in use
 */
record Mention(int start, int end, int[] divisions, Kind kind, CodeRecord former) {
    /** How a mention is written, and how much that says; sums of these weights are what readings are compared by. */
    enum Kind {
        FULL(3), SHORT(2), FORMER(2.5),
        TOWN(2.5), TOWN_RESTYLED(2), TOWN_SHORT(1),
        /** A town whose name begins with the full one of its county, and so says both: 芒市遮放农场. */
        TOWN_AND_COUNTY(FULL.weight + TOWN.weight),
        VILLAGE(1.5), VILLAGE_BARE(0.5),
        /** A county's or city's short name at the head of a zone's: 博山 in 博山经济开发区. */
        ZONE_OWNER(2.2),
        /** A zone alone; names no division. */
        ZONE(0.5);

        private final double weight;

        Kind(double weight) {
            this.weight = weight;
        }

        double weight() {
            return weight;
        }

        boolean village() {
            return this == VILLAGE || this == VILLAGE_BARE;
        }

        boolean zone() {
            return this == ZONE || this == ZONE_OWNER;
        }

        boolean town() {
            return this == TOWN || this == TOWN_AND_COUNTY || this == TOWN_RESTYLED || this == TOWN_SHORT;
        }
    }

    /** The same words as the name of a zone, which names no division. */
    Mention asZone() {
        return new Mention(start, end, MentionFinder.none(), Kind.ZONE, null);
    }
}
