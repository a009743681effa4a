/**
 * Where on the ground: CGCS2000 points, the way between them in metres, and the change from and to the other
 * coordinate systems that records arrive in.
 *
 * <p>Terms. <i>CGCS2000</i> (EPSG:4490) is the national system and the only one inside the product; degrees, longitude
 * first. <i>GCJ-02</i> is the offset system of the map services, <i>BD-09</i> Baidu's offset on top of it; a point in
 * either lies 100 to 700 m from the place it means until it is changed back.
 *
 * <p>Traps. A point without a stated system is CGCS2000 only where the resource says so: nothing is guessed from the
 * numbers. Beijing 1954 and Xi'an 1980 cannot be changed without local parameters that are not public: they are
 * refused, because leaving out the shift misplaces a point by 50 to 150 m. GeoTools' first look at the EPSG database
 * takes about 2 s, so nothing here touches it until a code asks for it.
 */
@Allowed(packages = {}, libraries = {"org.geotools", "org.locationtech.jts"})
package io.tongyuan.geometry;

import io.tongyuan.model.Allowed;
