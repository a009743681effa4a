package io.tongyuan.source.reading;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Finds the sheet and the row in it that look most like the header sought, and opens what lies below. */
final class XlsxFile {
    private final SourceFile file;
    private final XlsxPackage book;
    private final SharedStrings strings;
    private final CellFormats formats;

    /** @param row records before the header */
    private record Place(String sheet, int row, List<String> header, int recognised, boolean tooWide) {
    }

    private XlsxFile(SourceFile file, XlsxPackage book) throws IOException {
        this.file = file;
        this.book = book;
        this.strings = book.strings();
        this.formats = book.formats();
    }

    static RowReader open(SourceFile file, HeaderJudge judge) throws IOException {
        XlsxPackage book = new XlsxPackage(file.content());
        try {
            return new XlsxFile(file, book).open(judge);
        } catch (RuntimeException | IOException e) {
            book.close();
            throw e;
        }
    }

    private RowReader open(HeaderJudge judge) throws IOException {
        Place best = null;
        for (String sheet : book.sheets()) {
            best = better(best, sheet, judge);
        }
        Path path = file.path();
        if (best == null) {
            throw new Failed("FILE_EMPTY", path + " 的工作表没有内容；请确认导出是否完成");
        }
        if (best.tooWide()) {
            throw new Failed("FILE_TOO_WIDE", path + " 的表头超过 " + Limits.COLUMNS + " 列；请只保留需要的列");
        }
        PartStream in = book.stream(best.sheet());
        long stated = book.statedSize(best.sheet());
        Records records = new Owning(records(new XmlPart(path, best.sheet(), in)), book);
        for (int i = 0; i <= best.row(); i++) {
            records.read();
        }
        return new RowReader(file, records, SourceFile.withoutBlankEnd(best.header()),
                () -> (long) (Math.min(1.0, (double) in.count() / stated) * file.size()), !book.system1904());
    }

    private Place better(Place best, String sheet, HeaderJudge judge) throws IOException {
        Place found = best;
        try (Records records = records(book.part(sheet))) {
            int seen = 0;
            Records.Cut cut = records.read();
            for (int row = 0; cut != null && seen < Limits.HEADER_LINES; row++) {
                int recognised = judge.recognised(cut.fields());
                if (!cut.blank()) {
                    seen++;
                    if (found == null || recognised > found.recognised()) {
                        found = new Place(sheet, row, cut.fields(), recognised, cut.fault() != null);
                    }
                }
                cut = records.read();
            }
        }
        return found;
    }

    private Records records(XmlPart sheet) {
        return new XlsxRecords(sheet, strings, formats, book.system1904());
    }

    /** Closes the workbook with its sheet. */
    private record Owning(Records records, XlsxPackage book) implements Records {
        @Override
        public Cut read() throws IOException {
            return records.read();
        }

        @Override
        public void expect(int fields) {
            records.expect(fields);
        }

        @Override
        public void close() throws IOException {
            try (book) {
                records.close();
            }
        }
    }
}
