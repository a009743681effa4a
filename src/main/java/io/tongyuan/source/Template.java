package io.tongyuan.source;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.tongyuan.model.Failed;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An empty file of a resource, with its headers, for people to fill in. */
public final class Template {
    private static final int WIDTH = 20;

    private Template() {
    }

    /** @throws Failed FILE_KIND where the name ends neither in .xlsx nor in .csv, FILE_EXISTS, FILE_UNWRITABLE */
    public static void write(Resource resource, Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".xlsx") && !name.endsWith(".csv")) {
            throw new Failed("FILE_KIND", "模板只能是 .xlsx 或 .csv，不能是 " + file);
        }
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            List<String> headers = resource.items().stream().map(Item::header).toList();
            if (name.endsWith(".xlsx")) {
                xlsx(resource, headers, out);
            } else {
                csv(headers, out);
            }
        } catch (FileAlreadyExistsException e) {
            throw new Failed("FILE_EXISTS", file + " 已存在，不会覆盖；请换一个文件名", e);
        } catch (NoSuchFileException e) {
            throw new Failed("FILE_UNWRITABLE", "无法写入 " + file + "：所在文件夹不存在", e);
        } catch (IOException e) {
            throw new Failed("FILE_UNWRITABLE", "无法写入 " + file + "：" + e.getMessage(), e);
        }
    }

    private static void csv(List<String> headers, OutputStream out) throws IOException {
        try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            writer.write('\uFEFF');
            try (CsvWriter csv = CsvWriter.builder().build(writer)) {
                csv.writeRecord(headers);
            }
        }
    }

    /** All columns are text: Excel would round an ID number and turn a licence number into a date. */
    private static void xlsx(Resource resource, List<String> headers, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Tongyuan", "1.0")) {
            Worksheet sheet = book.newWorksheet(sheetName(resource.name()));
            for (int c = 0; c < headers.size(); c++) {
                sheet.style(c).format("@").set();
                sheet.width(c, WIDTH);
                sheet.value(0, c, headers.get(c));
                sheet.style(0, c).bold().format("@").set();
            }
            sheet.freezePane(0, 1);
        }
    }

    /** Excel allows 31 characters and none of []:*?/\. */
    private static String sheetName(String name) {
        String plain = name.replaceAll("[\\[\\]:*?/\\\\]", " ");
        return plain.length() > 31 ? plain.substring(0, 31) : plain;
    }
}
