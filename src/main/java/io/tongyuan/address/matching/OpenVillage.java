package io.tongyuan.address.matching;

/**
 * A village that the gazetteer could not settle on: several of the county bear its name, or the town before it is
 * misspelt.
 *
 * @param town as written, "" where none stands before it
 */
record OpenVillage(String town, String name) {
    private static final String TOWN_ENDS = "镇乡道处";
    private static final String DIVISION_ENDS = TOWN_ENDS + "区县市旗街";

    static OpenVillage of(String written) {
        int at = -1;
        for (int i = 1; i + 2 < written.length(); i++) {
            if (TOWN_ENDS.indexOf(written.charAt(i)) >= 0) {
                at = i;
            }
        }
        return new OpenVillage(written.substring(0, at + 1), written.substring(at + 1));
    }

    /** Whether a register's text names the village behind some division, and before it the town or one that it may be a slip of. */
    boolean isIn(String text) {
        int at = text.indexOf(name);
        boolean whole = at > 0 && DIVISION_ENDS.indexOf(text.charAt(at - 1)) >= 0;
        if (!whole || town.isEmpty() || text.startsWith(town, at - town.length())) {
            return whole;
        }
        for (int length = town.length() - 1; length <= town.length() + 1; length++) {
            if (length > 1 && at >= length && NameLevel.of(town, text.substring(at - length, at)) != NameLevel.OTHER) {
                return true;
            }
        }
        return false;
    }
}
