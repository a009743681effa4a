/**
 * From normal text to labelled elements, beneath the divisions at its head: roads and numbers, estates, buildings,
 * units, floors, rooms, villages and groups, and what merely qualifies a place.
 *
 * <p>{@link io.tongyuan.address.tagging.Tagger} is the seam. By rules first; names that may be several are parted by a
 * trained model ({@link io.tongyuan.address.tagging.AssistedTagger}). Offsets of spans are those of the normal text.
 * {@code labels}, {@code network} and {@code training} are the trained part: files, use, learning (docs/TAGGER.md).
 *
 * <p>Traps: 号 numbers a door plate after a road, a building after an estate and a room after a building; 楼 is a floor
 * or a building; 解放路南段 has a road 解放路 and a stretch 南段, and no county 路南区; 新村路 is a road and 新村 an
 * estate; a numeral before 路 belongs to the name (纬3路) and one before 号 does not.
 */
@Allowed(packages = {"model", "address.text", "gazetteer"}, libraries = {"com.hankcs"})
package io.tongyuan.address.tagging;

import io.tongyuan.model.Allowed;
