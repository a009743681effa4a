package io.tongyuan.batch;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.tongyuan.query.AddressSearch;
import io.tongyuan.source.reading.RawRow;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The answer to a file of addresses as CSV (UTF-8 with a mark), piece by piece while its rows are answered. */
public final class AddressCsv implements Iterator<byte[]>, Closeable {
    private static final int CHUNK = 200;

    private final AddressRows rows;
    private final AddressSearch search;
    private final String within;
    private boolean begun;

    /** @param rows closed with this */
    public AddressCsv(AddressRows rows, AddressSearch search, String within) {
        this.rows = rows;
        this.search = search;
        this.within = within;
    }

    @Override
    public boolean hasNext() {
        return !begun || rows.rows().hasNext();
    }

    /** @throws io.tongyuan.model.Failed where the file cannot be read on */
    @Override
    public byte[] next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().build(text);
        if (!begun) {
            begun = true;
            text.write('\uFEFF');
            csv.writeRecord(harmless(rows.header()));
        }
        for (int i = 0; i < CHUNK && rows.rows().hasNext(); i++) {
            RawRow row = rows.rows().next();
            csv.writeRecord(harmless(rows.answer(row, search, within).cells()));
        }
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> harmless(List<String> cells) {
        return cells.stream().map(c -> SpreadsheetText.safe(c, true)).toList();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
