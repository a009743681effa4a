package io.tongyuan.gazetteer.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.gazetteer.Zone;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read again, with the traps of the list: headings, zones, a city repeated, digits and rare characters in names. */
class DivisionFileWriterTest {
    @Test
    void roundTrip(@TempDir Path folder) throws IOException {
        List<Row> rows = new ArrayList<>(List.of(
                new Row("99", "某省"), new Row("9901", "上市"), new Row("990102", "东区"), new Row("990171", "上高新区"),
                new Row("990171001", "新街道"), new Row("990102001", "甲街道"), new Row("990102001001", "一社区居委会"),
                new Row("990102001002", "10连"), new Row("990102001200", "𡐓村村委会"), new Row("990102002", "乙镇"),
                new Row("9902", "下市"), new Row("990200", "下市"), new Row("990200100", "丙镇"),
                new Row("9990", "省直辖县级行政区划"), new Row("999001", "丁市"), new Row("999001999", "末乡")));
        Collections.sort(rows);
        GazetteerFiles files = new GazetteerFiles(folder);
        files.writePacked("divisions.txt.gz", DivisionFileWriter.write(rows, "test"), "", "", List.of(), Map.of(), "");
        files.write("zones.tsv", CodeTables.zones(rows), "", "", List.of(), Map.of(), "");
        files.write("codes.tsv", CodeTables.codes(List.of()), "", "", List.of(), Map.of(), "");
        Gazetteer g = Gazetteer.load(folder);
        assertThat(g.size()).isEqualTo(rows.size() - 3);
        assertThat(g.name(g.find("990102001002"))).isEqualTo("10连");
        assertThat(g.path(g.find("990102001200")).names()).containsExactly("某省", "上市", "东区", "甲街道", "𡐓村村委会");
        assertThat(g.named("𡐓村")).containsExactly(g.find("990102001200"));
        assertThat(g.path(g.find("990171001")).names()).containsExactly("某省", "上市", "", "新街道", "");
        assertThat(g.path(g.find("990200100")).names()).containsExactly("某省", "下市", "", "丙镇", "");
        assertThat(g.path(g.find("999001999")).names()).containsExactly("某省", "", "丁市", "末乡", "");
        assertThat(g.zones()).containsExactly(new Zone("990171", "上高新区", "9901"));
    }

    @Test
    void theSameRowsGiveTheSameBytes() {
        List<Row> rows = List.of(new Row("99", "某省"), new Row("9901", "上市"));
        assertThat(DivisionFileWriter.write(rows, "x")).isEqualTo(DivisionFileWriter.write(rows, "x"))
                .asString(java.nio.charset.StandardCharsets.UTF_8).endsWith("P99\t某省\nC01\t上市\n");
    }
}
