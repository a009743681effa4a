/**
 * Places of a county as seven agencies collect them, each its share, in its own words, its own coordinate system and with its own
 * errors; and the truth beside them. For measuring how they are put together; never on the serving path.
 */
@Allowed(packages = {"generate", "geometry", "gazetteer"}, libraries = {})
package io.tongyuan.generate.poi;

import io.tongyuan.model.Allowed;
