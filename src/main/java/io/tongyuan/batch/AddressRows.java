package io.tongyuan.batch;

import io.tongyuan.model.Finding;
import io.tongyuan.address.matching.Fault;
import io.tongyuan.query.AddressSearch;
import io.tongyuan.query.Comparison;
import io.tongyuan.source.AddressColumns;
import io.tongyuan.source.reading.RawRow;
import io.tongyuan.source.reading.RowReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of a file with addresses, and what each is answered with behind its own cells. */
public final class AddressRows implements Closeable {
    /** What is appended to the columns of the file. */
    public static final List<String> RESULT = List.of("tongyuan_address", "tongyuan_id", "tongyuan_confirmed_to", "tongyuan_verdict",
            "tongyuan_score", "tongyuan_lon", "tongyuan_lat", "tongyuan_faults");
    private static final int CANDIDATES = 1;

    private final RowReader rows;
    private final List<Integer> columns;

    private AddressRows(RowReader rows, List<Integer> columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /** @throws io.tongyuan.model.Failed as {@link RowReader#open} and {@link AddressColumns#in} do */
    public static AddressRows open(Path file, Optional<Charset> charset, AddressColumns columns) throws IOException {
        RowReader rows = RowReader.open(file, charset, columns.judge());
        try {
            return new AddressRows(rows, columns.in(file, rows.header()));
        } catch (RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    RowReader rows() {
        return rows;
    }

    List<Integer> columns() {
        return columns;
    }

    List<String> header() {
        return Stream.concat(rows.header().stream(), RESULT.stream()).toList();
    }

    /** @param refused why the row could not be read */
    record Answered(List<String> cells, String verdict, Optional<Finding> refused, List<Finding> findings) {
    }

    Answered answer(RawRow row, AddressSearch search, String within) {
        List<String> cells = ResultFile.cells(row.fields(), rows.header().size());
        if (row.refusal().isPresent()) {
            cells.addAll(List.of("", "", "", "", "", "", "", row.refusal().get().code() + " " + row.refusal().get().message()));
            return new Answered(cells, "", row.refusal(), List.of());
        }
        String written = columns.stream().map(cells::get).map(String::strip).collect(Collectors.joining());
        AddressSearch.Answer a = search.search(written, within, Optional.empty(), CANDIDATES);
        AddressSearch.Place place = a.place();
        boolean located = place != null && place.point() != null;
        String faults = Stream.of(state(place), a.faults().stream().map(Fault::text), a.findings().stream().map(Finding::message)).flatMap(s -> s).distinct()
                .collect(Collectors.joining("；"));
        cells.addAll(List.of(place == null ? "" : place.address(), place == null ? "" : place.id(), a.confirmedTo().name(), a.verdict().name(),
                a.hits().isEmpty() ? "" : String.valueOf(a.hits().getFirst().score()), located ? String.valueOf(place.point().lon()) : "",
                located ? String.valueOf(place.point().lat()) : "", faults));
        return new Answered(cells, a.verdict().name(), Optional.empty(), a.findings());
    }

    private static Stream<String> state(AddressSearch.Place place) {
        return place == null || place.state() == null ? Stream.of() : Stream.of(place.state().stands() ? "" : "DEMOLISHED 该处建筑已于 " + place.state().demolished() + " 拆除",
                place.state().disputed().isEmpty() ? "" : Comparison.DISPUTED).filter(s -> !s.isEmpty());
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
