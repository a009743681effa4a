/**
 * Records put together that are one person, within one list or between two, so that the order of rows leaves no trace.
 *
 * <p>Terms. A <i>tie</i> is what makes two records one person; the surer ties are drawn first, and of two equally sure ones that of the
 * smaller record keys. A <i>judgement</i> is what an official has said of two records, by their keys
 * ({@link io.tongyuan.identity.person.WrittenRecord#key}): it goes before every tie.
 */
@Allowed(packages = {"identity"}, libraries = {})
package io.tongyuan.identity.linking;

import io.tongyuan.model.Allowed;
