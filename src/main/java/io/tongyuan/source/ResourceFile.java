package io.tongyuan.source;

import io.tongyuan.source.reading.Content;
import io.tongyuan.source.reading.RowReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;

/** A file of a resource: its rows by item. */
public final class ResourceFile implements Iterator<ResourceRow>, Closeable {
    private final RowReader rows;
    private final Header header;
    private final ValueReader values;

    private ResourceFile(RowReader rows, Header header) {
        this.rows = rows;
        this.header = header;
        this.values = new ValueReader(header, rows.serialDates());
    }

    /**
     * @param charset of a CSV; found out where it is not given
     * @throws io.tongyuan.model.Failed as {@link RowReader#open} and {@link HeaderRecogniser#recognise} do
     */
    public static ResourceFile open(Path file, Catalogue catalogue, Resource resource, Optional<Charset> charset,
                                    HeaderMapping mapping) {
        return open(Content.of(file), catalogue, resource, charset, mapping);
    }

    /** The same of what lies elsewhere. */
    public static ResourceFile open(Content file, Catalogue catalogue, Resource resource, Optional<Charset> charset, HeaderMapping mapping) {
        HeaderRecogniser recogniser = new HeaderRecogniser(catalogue, resource, mapping);
        RowReader rows = RowReader.open(file, charset, recogniser);
        try {
            return new ResourceFile(rows, recogniser.recognise(file.name(), rows.header()));
        } catch (RuntimeException e) {
            try {
                rows.close();
            } catch (IOException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw e;
        }
    }

    public Header header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public ResourceRow next() {
        return new ResourceRow(rows.next(), header, values);
    }

    /** @throws io.tongyuan.model.Failed FILE_CHANGED where somebody wrote to the file since it was opened */
    public void checkUnchanged() {
        rows.checkUnchanged();
    }

    /** Bytes read so far, of {@link #total()}. */
    public long position() {
        return rows.position();
    }

    public long total() {
        return rows.total();
    }

    public long blankRows() {
        return rows.blankRows();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
