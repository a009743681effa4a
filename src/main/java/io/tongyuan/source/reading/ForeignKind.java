package io.tongyuan.source.reading;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** What a file is that is neither text nor a workbook, and what to do with it, as the end of a sentence for clerks. */
final class ForeignKind {
    private static final String EXPORT = "；请在原系统中导出为 CSV 或 .xlsx";

    private record Mark(String bytes, String says) {
    }

    private static final List<Mark> MARKS = List.of(
            new Mark("%PDF", "PDF 文档" + EXPORT), new Mark("Rar!", "RAR 压缩包；请先解压，再给出其中的文件"),
            new Mark("7z\u00bc\u00af", "7z 压缩包；请先解压，再给出其中的文件"), new Mark("\u001f\u008b", "gzip 压缩包；请先解压"),
            new Mark("\u0089PNG", "图片" + EXPORT), new Mark("\u00ff\u00d8\u00ff", "图片" + EXPORT), new Mark("{\\rtf", "RTF 文档" + EXPORT));

    private ForeignKind() {
    }

    static Optional<String> of(Path path, byte[] head) {
        if (begins(head, "\u00d0\u00cf\u0011\u00e0")) {
            String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
            return Optional.of(name.endsWith(".doc") || name.endsWith(".wps") ? "旧版 Word 文档（.doc）；请把其中的表格另存为 .xlsx 或 CSV"
                    : "旧版 Excel（.xls）或加密的工作簿；请另存为 .xlsx（不设密码）或 CSV");
        }
        return MARKS.stream().filter(m -> begins(head, m.bytes)).map(Mark::says).findFirst();
    }

    /** Of a file that begins like a ZIP; empty for a workbook, and for a broken ZIP, which says more itself. */
    static Optional<String> ofZip(Content content) throws IOException {
        try (ZipFile zip = XlsxPackage.archive(content)) {
            if (zip.getEntry("word/document.xml") != null) {
                return Optional.of("Word 文档（.docx）；请把其中的表格另存为 .xlsx 或 CSV");
            }
            if (zip.getEntry("ppt/presentation.xml") != null) {
                return Optional.of("演示文稿（.pptx）" + EXPORT);
            }
            if (zip.getEntry("mimetype") != null) {
                return Optional.of("OpenDocument 文件（如 .ods）；请另存为 .xlsx 或 CSV");
            }
            return zip.getEntry("_rels/.rels") == null ? Optional.of("压缩包，不是工作簿；请先解压，再给出其中的文件") : Optional.empty();
        } catch (Failed e) {
            return Optional.empty();
        }
    }

    /** Whether the name promises a workbook. */
    static boolean namedWorkbook(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".xlsx") || name.endsWith(".xls") || name.endsWith(".xlsm");
    }

    static boolean begins(byte[] head, String mark) {
        for (int i = 0; i < mark.length(); i++) {
            if (head.length <= i || (head[i] & 0xff) != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
