/**
 * Written text made comparable before anything is recognised in it: width, traditional characters, spaces, numerals.
 *
 * <p>Terms: the <em>source</em> is the text as written; the <em>normal text</em> is what the recognisers read. Every
 * normal character knows which UTF-16 units of the source it stands for, so that an element found in the normal text is
 * reported with the offsets of the source.
 *
 * <p>Traps: a character that GB 2312 lists is never taken for a traditional one (乾 in 乾县 is no 干), and place names
 * hold characters beyond GB 2312 that are not traditional (硚口). ⑩ stands for two normal characters.
 * The tables of traditional characters and of pinyin are those that HanLP carries; its engine isn't started.
 */
@Allowed(packages = {"model"}, libraries = {"com.hankcs"})
package io.tongyuan.address.text;

import io.tongyuan.model.Allowed;
