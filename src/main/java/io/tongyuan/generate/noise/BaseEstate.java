package io.tongyuan.generate.noise;

/**
 * An estate, a tower, an industrial park, a school; or a yard known by its door plate alone.
 *
 * @param name      "" of a yard
 * @param alias     what it is called beside that and the register notes, "" where there is nothing
 * @param road      null where it is registered with no plate
 * @param lettered  buildings A座, B座
 * @param inside    what stands behind a building's number: 号楼, 号厂房
 * @param units     in each building, 0 where they have none
 * @param rooms     on a floor, 0 where rooms are not registered
 */
public record BaseEstate(String name, String alias, BaseRoad road, String number, boolean lettered, String inside, int buildings,
                  int units, int floors, int rooms) {
    String building(int b) {
        return lettered ? (char) ('A' + b - 1) + "座" : b + inside;
    }
}
