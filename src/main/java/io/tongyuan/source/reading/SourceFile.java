package io.tongyuan.source.reading;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** A file to be read: packed with gzip or not. */
record SourceFile(Content content, boolean gzip) {
    private static final String ZIP = "PK\u0003\u0004";
    private static final String GZIP = "\u001f\u008b";

    static SourceFile of(Content content) {
        if (content.size() == 0) {
            throw new Failed("FILE_EMPTY", content.name() + " 是空文件（0 字节）；请确认导出是否完成");
        }
        try (InputStream in = content.open()) {
            return new SourceFile(content, ForeignKind.begins(in.readNBytes(GZIP.length()), GZIP));
        } catch (IOException e) {
            throw unreadable(content.name(), e);
        }
    }

    /** What messages call it. */
    Path path() {
        return content.name();
    }

    /** As it lies there: packed. */
    long size() {
        return content.size();
    }

    /**
     * Unpacked.
     *
     * @param position of the bytes as they lie there, those that what was read came from
     */
    record Text(InputStream in, LongSupplier position) {
    }

    Text text() throws IOException {
        CountedStream packed = new CountedStream(content.open());
        if (!gzip) {
            return new Text(packed, packed::count);
        }
        Gunzip out = Gunzip.of(path(), packed);
        return new Text(out, out::used);
    }

    /** The first bytes, unpacked: fewer than {@link Limits#PROBE} where that is all. */
    byte[] head() throws IOException {
        try (InputStream in = text().in()) {
            return in.readNBytes(Limits.PROBE);
        }
    }

    RowReader open(Optional<Charset> charset, HeaderJudge judge) {
        try {
            Optional<TextHead> text = textHead(head(), charset, judge);
            return text.isPresent() ? csv(text.get()) : XlsxFile.open(this, judge);
        } catch (IOException e) {
            throw unreadable(path(), e);
        }
    }

    /** Empty where it is a workbook. */
    Optional<TextHead> textHead(byte[] head, Optional<Charset> charset, HeaderJudge judge) throws IOException {
        boolean zip = ForeignKind.begins(head, ZIP);
        if (gzip && (zip || ForeignKind.of(path(), head).isPresent())) {
            throw new Failed("FILE_KIND", path() + " 用 gzip 压缩的不是 CSV；工作簿请不压缩提交");
        }
        Optional<String> foreign = zip ? ForeignKind.ofZip(content) : ForeignKind.of(path(), head);
        if (foreign.isPresent()) {
            throw new Failed("FILE_KIND", path() + " 是" + foreign.get());
        }
        return zip ? Optional.empty() : Optional.of(text(head, charset, judge));
    }

    /** A text whose name promises a workbook is read where its header is the one sought. */
    private TextHead text(byte[] head, Optional<Charset> charset, HeaderJudge judge) {
        if (!ForeignKind.namedWorkbook(path())) {
            return TextHead.of(path(), head, head.length < Limits.PROBE, charset, judge);
        }
        Failed notOne = new Failed("FILE_KIND", path() + " 名为 Excel 工作簿，内容却不是；若是 CSV，请把扩展名改为 .csv，否则请重新导出为 .xlsx");
        try {
            TextHead text = TextHead.of(path(), head, head.length < Limits.PROBE, charset, judge);
            if (judge.recognised(text.header()) > 0) {
                return text;
            }
        } catch (Failed e) {
            notOne.addSuppressed(e);
        }
        throw notOne;
    }

    private RowReader csv(TextHead head) throws IOException {
        Text text = text();
        text.in().skipNBytes(head.bom());
        CsvRecords records = new CsvRecords(TextHead.reader(text.in(), head.charset()), head.delimiter());
        for (int i = 0; i <= head.headerLine(); i++) {
            records.read();
        }
        return new RowReader(this, records, withoutBlankEnd(head.header()), () -> (long) (text.position().getAsLong() * records.shareCut()), false);
    }

    /** @throws Failed FILE_CHANGED where somebody wrote to it meanwhile */
    void checkUnchanged() {
        try {
            if (content.unchanged()) {
                return;
            }
        } catch (IOException e) {
            throw unreadable(path(), e);
        }
        throw new Failed("FILE_CHANGED", path() + " 在读取期间被改动；改动之后读到的行没有入库。请在文件写完后重新导入（已导入的行不会重复）");
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
