/**
 * A realistic county that never was: registers of several providers, with the dirt and the disagreements that real
 * ones have, and the truth written beside them so that accuracy can be measured. Divisions are real, everything on
 * them is invented; the same seed gives the same bytes on any machine and any day.
 *
 * <p>Order of making: {@code land} (roads, plates, estates, villages) → {@code people} → {@code company} →
 * {@code project} with its permits; {@code writing} puts a place or a name on paper the way a clerk does;
 * {@code number} makes identifiers; {@code file} writes the files.
 *
 * <p>Terms: a <i>scenario</i> is what was done to a project, a <i>dossier</i> is a project with its permits and what
 * is true of it, <i>determinable</i> says that the written texts alone suffice to find the truth.
 *
 * <p>Traps: the truth follows from the rules of the project check and from what was generated, never from running the
 * checker. Nothing reads a clock ({@link io.tongyuan.generate.Dice#TODAY} stands for today), no hash order may reach a
 * file, and each register draws from its own {@link io.tongyuan.generate.Dice stream}, so that adding one register
 * leaves the others' bytes alone. Rates and reasons: docs/SYNTHETIC_DATA.md.
 */
@io.tongyuan.model.Allowed(packages = {"generate", "gazetteer", "geometry"},
        libraries = {"de.siegmar.fastcsv", "org.dhatim.fastexcel", "com.fasterxml.jackson"})
package io.tongyuan.generate;
