package io.tongyuan.poi;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** CSV in UTF-8 with a mark, by which Excel knows it; cells that a spreadsheet would take for formulas begin with an apostrophe. */
final class CsvLayer implements LayerFile {
    private static final List<String> HEADER = List.of("标识", "名称", "类别编码", "类别", "地址", "区划代码", "经度", "纬度", "坐标系", "来源", "状态", "说明", "变更序号", "疑义校核中");

    private final OutputStreamWriter text;
    private final CsvWriter out;

    CsvLayer(OutputStream to) throws IOException {
        text = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        text.write('\uFEFF');
        out = CsvWriter.builder().build(text);
        out.writeRecord(HEADER);
    }

    @Override
    public void add(SharedPlace p) {
        String lon = p.point().map(at -> degrees(at.lon())).orElse("");
        String lat = p.point().map(at -> degrees(at.lat())).orElse("");
        out.writeRecord(p.id(), safe(p.name()), p.category(), p.categoryName(), safe(p.address()), p.division(), lon, lat, lon.isEmpty() ? "" : "CGCS2000",
                safe(String.join("；", p.sources())), p.state(), safe(p.reason()), "" + p.seq(), String.join("；", p.disputed()));
    }

    static String degrees(double value) {
        return String.format(Locale.ROOT, "%.7f", value);
    }

    private static String safe(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    @Override
    public void close() throws IOException {
        out.flush();
        text.flush();
    }
}
