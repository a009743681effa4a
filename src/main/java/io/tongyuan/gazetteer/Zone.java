package io.tongyuan.gazetteer;

/**
 * A development zone or the like that statistics list among the counties of a city.
 *
 * @param code     six digits, the last two 71 to 79
 * @param cityCode four digits
 */
public record Zone(String code, String name, String cityCode) {
    /** Whether a county's code of six digits is a zone's. */
    public static boolean isZone(String code6) {
        return code6.charAt(4) == '7' && code6.charAt(5) >= '1';
    }
}
