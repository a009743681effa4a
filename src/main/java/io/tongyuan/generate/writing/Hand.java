package io.tongyuan.generate.writing;

import io.tongyuan.generate.Dice;

/**
 * How one writer puts an address on paper.
 *
 * @param numberForm 0 ASCII digits, 1 full width, 2 Chinese numerals
 * @param buildingForm 0 as registered (3号楼), then 幢, 栋, #楼, joined by hyphens (3-2-501)
 * @param gate       with road and number before an estate's name
 * @param office     青年路街道办事处 for 青年路街道
 * @param repeated   the county twice
 * @param spaced     blanks between the levels
 */
public record Hand(boolean province, boolean city, boolean county, boolean town, int numberForm, int buildingForm,
                   boolean gate, boolean office, boolean repeated, boolean spaced) {

    /** What a bureau's form asks for: whole and plain. */
    public static final Hand REGISTER = new Hand(true, true, true, true, 0, 0, true, false, false, false);

    /** The gate's number and what lies behind it; town and county stand in columns of their own. */
    public static final Hand SHORT = new Hand(false, false, false, false, 0, 0, true, false, false, false);

    /**
     * Mostly plain, with the variety of the documents a project gathers.
     *
     * @param untidy 0 … 1, share of writers with a manner of their own
     */
    public static Hand any(Dice dice, double untidy) {
        int from = dice.below(10);
        boolean province = from < 3;
        boolean city = from < 6;
        boolean county = from < 9;
        boolean town = dice.chance(0.35);
        boolean gate = dice.chance(0.5);
        boolean own = dice.chance(untidy);
        int manner = own ? dice.below(10) : 0;
        return new Hand(province, city, county, town,
                manner == 1 || manner == 2 ? 1 : manner == 3 || manner == 4 ? 2 : 0,
                own ? dice.below(5) : dice.below(2), gate, own && dice.chance(0.3), manner == 5, manner == 6);
    }

    /** The same hand for a place that only its county's name makes certain. */
    Hand withCounty() {
        return new Hand(province, city, true, town, numberForm, buildingForm, gate, office, repeated, spaced);
    }
}
