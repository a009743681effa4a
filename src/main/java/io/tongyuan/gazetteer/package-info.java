/**
 * The gazetteer: China's administrative divisions as they stand, and the codes they had before.
 *
 * <p>A <em>division</em> ({@link io.tongyuan.gazetteer.Gazetteer}) is a province, city, county, town or village of the
 * 2023 edition, known here by an int handed out in the order of codes. A <em>code record</em>
 * ({@link io.tongyuan.gazetteer.CountyCodes}) says which name a six-digit code had from which year to which, and what
 * succeeded it; those reach back further than the divisions do. A <em>zone</em>
 * ({@link io.tongyuan.gazetteer.Zone}) is a development zone or the like: statistics give it a county's code
 * (ending 71 to 79), the law doesn't make it a county.
 *
 * <p>Traps:
 * <ul>
 *   <li>市辖区, 县, 省直辖县级行政区划 in the place of a city are headings of the code list, no divisions: they are never
 *       named. A municipality is its own city in a path; the city of a province-run county (仙桃市) is "".</li>
 *   <li>东莞, 中山, 儋州 and 嘉峪关 have no counties. The source repeats the city as its own county; that line is left
 *       out, the towns lie directly in the city, and the county in their path is "". So are 金门县's lines as its own
 *       town and village.</li>
 *   <li>Towns listed under a zone lie in the zone's city with the county left empty: which county they belong to by law
 *       the source doesn't say. {@link io.tongyuan.gazetteer.Gazetteer#zoneOf} tells the zone.</li>
 *   <li>Codes are used again: 410307 was 洛龙区 until 2003 and is 偃师区 now. A code alone, without a year, may name
 *       several.</li>
 *   <li>Names are not unique, at no level: a look-up gives all matches and chooses none.</li>
 *   <li>Years come from editions: a code that stands in the edition of 2016 and not in 2023 has the year 2023, though
 *       it ended some year between. Only a history file (gazetteer build --history) knows the very year.</li>
 * </ul>
 *
 * <p>The package {@code build} makes the files; nothing on the serving path needs it.
 */
@Allowed(packages = {}, libraries = {"com.fasterxml.jackson", "de.siegmar.fastcsv"})
package io.tongyuan.gazetteer;

import io.tongyuan.model.Allowed;
