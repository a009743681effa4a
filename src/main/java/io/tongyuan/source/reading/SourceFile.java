package io.tongyuan.source.reading;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file as it was when it was opened. */
record SourceFile(Path path, long size, FileTime changed) {
    private static final String ZIP = "PK\u0003\u0004";

    static SourceFile of(Path path) {
        if (!Files.exists(path)) {
            throw new Failed("FILE_NOT_FOUND", "找不到文件 " + path + "；请检查路径");
        }
        if (Files.isDirectory(path)) {
            throw new Failed("FILE_IS_DIRECTORY", path + " 是文件夹；请给出其中的文件");
        }
        try {
            BasicFileAttributes a = Files.readAttributes(path, BasicFileAttributes.class);
            if (!a.isRegularFile()) {
                throw new Failed("FILE_KIND", path + " 不是普通文件（要读两遍，不能是管道）；请先存成文件");
            }
            if (a.size() == 0) {
                throw new Failed("FILE_EMPTY", path + " 是空文件（0 字节）；请确认导出是否完成");
            }
            return new SourceFile(path, a.size(), a.lastModifiedTime());
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    RowReader open(Optional<Charset> charset, HeaderJudge judge) {
        try {
            byte[] head;
            try (InputStream in = Files.newInputStream(path)) {
                head = in.readNBytes(Limits.PROBE);
            }
            Optional<TextHead> text = textHead(head, charset, judge);
            return text.isPresent() ? csv(text.get()) : XlsxFile.open(this, judge);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /** Empty where it is a workbook. */
    Optional<TextHead> textHead(byte[] head, Optional<Charset> charset, HeaderJudge judge) throws IOException {
        boolean zip = ForeignKind.begins(head, ZIP);
        Optional<String> foreign = zip ? ForeignKind.ofZip(path) : ForeignKind.of(path, head);
        if (foreign.isPresent()) {
            throw new Failed("FILE_KIND", path + " 是" + foreign.get());
        }
        return zip ? Optional.empty() : Optional.of(text(head, charset, judge));
    }

    /** A text whose name promises a workbook is read where its header is the one sought. */
    private TextHead text(byte[] head, Optional<Charset> charset, HeaderJudge judge) {
        if (!ForeignKind.namedWorkbook(path)) {
            return TextHead.of(path, head, head.length == size, charset, judge);
        }
        Failed notOne = new Failed("FILE_KIND", path + " 名为 Excel 工作簿，内容却不是；若是 CSV，请把扩展名改为 .csv，否则请重新导出为 .xlsx");
        try {
            TextHead text = TextHead.of(path, head, head.length == size, charset, judge);
            if (judge.recognised(text.header()) > 0) {
                return text;
            }
        } catch (Failed e) {
            notOne.addSuppressed(e);
        }
        throw notOne;
    }

    private RowReader csv(TextHead head) throws IOException {
        CountedStream in = new CountedStream(Files.newInputStream(path));
        in.skipNBytes(head.bom());
        CsvRecords records = new CsvRecords(TextHead.reader(in, head.charset()), head.delimiter());
        for (int i = 0; i <= head.headerLine(); i++) {
            records.read();
        }
        return new RowReader(this, records, withoutBlankEnd(head.header()), in::count, false);
    }

    /** @throws Failed FILE_CHANGED where somebody wrote to it meanwhile */
    void checkUnchanged() {
        try {
            BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
            if (now.size() == size && now.lastModifiedTime().equals(changed)) {
                return;
            }
        } catch (NoSuchFileException e) {
            // deleted or moved away is changed too
        } catch (IOException e) {
            throw unreadable(path, e);
        }
        throw new Failed("FILE_CHANGED", path + " 在读取期间被改动；改动之后读到的行没有入库。请在文件写完后重新导入（已导入的行不会重复）");
    }

    static List<String> withoutBlankEnd(List<String> header) {
        List<String> out = new ArrayList<>(header);
        while (!out.isEmpty() && out.getLast().isBlank()) {
            out.removeLast();
        }
        return out;
    }

    static Failed unreadable(Path path, IOException e) {
        String why = e instanceof java.nio.file.AccessDeniedException ? "没有读取权限" : e.getMessage();
        return new Failed("FILE_UNREADABLE", "无法读取 " + path + "：" + why, e);
    }
}
