package io.tongyuan.generate.writing;

import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.file.Table;
import java.io.Closeable;
import java.io.IOException;

/** truth/addresses.csv: what each written address means. */
public final class AddressTruth implements Closeable {
    private final Table table;

    public AddressTruth(Output output) throws IOException {
        table = output.truth("addresses", "resource", "provider", "row", "item", "text", "地址编码", "extent", "county");
    }

    /** @param row from 1, header and blank lines not counted */
    public void add(String resource, String provider, int row, String item, Written written) {
        table.row(resource, provider, "" + row, item, written.text(), written.code(), written.extent().name(), written.county());
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
