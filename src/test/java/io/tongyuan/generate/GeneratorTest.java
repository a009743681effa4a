package io.tongyuan.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.land.CountyReader;
import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class GeneratorTest {
    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
        Map<String, byte[]> first = bytes(Generated.make("370306", 600, 7));
        Map<String, byte[]> again = bytes(Generated.make("370306", 600, 7));
        Map<String, byte[]> other = bytes(Generated.make("370306", 600, 8));
        assertThat(again.keySet()).isEqualTo(first.keySet());
        first.forEach((file, bytes) -> assertThat(again.get(file)).as(file).isEqualTo(bytes));
        assertThat(other.get("persons-police.csv")).isNotEqualTo(first.get("persons-police.csv"));
    }

    @Test
    void theManifestCountsTheRowsOfEachFile() throws IOException {
        Generated made = Generated.make("370306", 600, 1);
        assertThat(Manifest.read(made.folder())).isEqualTo(made.manifest());
        for (Output.Entry e : made.manifest().files()) {
            assertThat(count(made, e)).as(e.file()).isEqualTo(e.rows());
        }
        assertThat(made.manifest().files()).extracting(Output.Entry::encoding).contains("GBK", "UTF-8", "");
    }

    @Test
    void countiesSideBySideShareNothing() throws IOException {
        Generated one = Generated.make("370306", 3_000, 1);
        for (String other : List.of("370321", "411102")) {
            Set<String> shared = keys(one);
            shared.retainAll(keys(Generated.make(other, 3_000, 1)));
            assertThat(shared).as(other).isEmpty();
        }
    }

    /** A municipality's district, a county run by the province, a city without counties, a banner, a county of Tibet. */
    @Test
    void countiesOfEveryKind() throws IOException {
        for (String county : List.of("110101", "429004", "441900", "150823", "540121")) {
            Generated made = Generated.make(county, 200, 3);
            assertThat(made.truth("projects")).as(county).hasSize(200);
            assertThat(made.rows("标准地址", "公安局")).as(county).allSatisfy(r ->
                    assertThat(r.getField("区划代码")).startsWith(county));
        }
    }

    @Test
    void refusesWhatIsNoCounty() {
        assertThatThrownBy(() -> new Request("37030", 100, Path.of("x"), 1)).isInstanceOf(Failed.class);
        assertThatThrownBy(() -> new Request("370306", 0, Path.of("x"), 1)).isInstanceOf(Failed.class);
        assertThatThrownBy(() -> CountyReader.read(Gazetteer.bundled(), "990000")).isInstanceOf(Failed.class)
                .hasMessageContaining("990000");
    }

    private static int count(Generated made, Output.Entry e) throws IOException {
        if (!e.file().endsWith(".xlsx")) {
            return made.rows(e).size();
        }
        try (ReadableWorkbook book = new ReadableWorkbook(made.folder().resolve(e.file()).toFile());
             Stream<Row> rows = book.getFirstSheet().openStream()) {
            return (int) rows.filter(r -> r.getCellCount() > 0).count() - 1;
        }
    }

    private static Set<String> keys(Generated made) throws IOException {
        Set<String> keys = new HashSet<>();
        collect(keys, made.rows("标准地址", "公安局"), "地址编码", "小区");
        collect(keys, made.rows("标准地址", "民政局"), "地址编码");
        collect(keys, made.rows("居民身份证信息", "公安局"), "公民身份证号码");
        collect(keys, made.rows("婚姻登记信息", "民政局"), "结婚证字号或离婚证字号");
        collect(keys, made.rows("出生医学证明", "卫生健康委员会"), "出生医学证明编号");
        collect(keys, made.rows("现居住证信息办理", "公安局"), "身份证号码", "居住证号");
        collect(keys, made.rows("工商登记信息", "市场监督管理局"), "统一社会信用代码", "企业名称");
        collect(keys, made.rows("投资项目", "发展和改革局"), "项目代码");
        collect(keys, made.rows("建筑用地规划", "自然资源和规划局"), "建筑用地规划证号");
        collect(keys, made.rows("行政机关法人", "事业单位登记管理局"), "统一社会信用代码", "机构名称");
        collect(keys, made.rows("社团法人登记证书", "民政局"), "统一社会信用代码", "社会团体名称");
        collect(keys, made.rows("不动产登记信息（土地）", "不动产登记中心"), "不动产单元号", "不动产证号");
        collect(keys, made.rows("不动产登记信息（权力）", "不动产登记中心"), "不动产单元号", "不动产权证号");
        collect(keys, made.rows("建设工程规划核实登记信息", "住房和城乡建设局"), "规划核实证号");
        collect(keys, made.rows("民政小区命名登记信息", "民政局"), "文件号", "同意使用小区名称");
        keys.remove("");
        return keys;
    }

    private static void collect(Set<String> keys, List<NamedCsvRecord> rows, String... columns) {
        rows.forEach(r -> List.of(columns).forEach(c -> keys.add(r.getField(c))));
    }

    private static Map<String, byte[]> bytes(Generated made) throws IOException {
        Map<String, byte[]> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(made.folder())) {
            for (Path f : files.filter(Files::isRegularFile).toList()) {
                all.put(made.folder().relativize(f).toString(), Files.readAllBytes(f));
            }
        }
        return all;
    }
}
