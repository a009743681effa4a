package io.tongyuan.batch;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Rows made into pieces: CSV in UTF-8 with a mark, safe for spreadsheets. */
public final class CsvPieces implements RowSink {
    private final PieceSink to;
    private final boolean plain;

    /** @param plain long numbers as they are, for programs */
    public CsvPieces(PieceSink to, boolean plain) {
        this.to = to;
        this.plain = plain;
    }

    @Override
    public Optional<ListMark> from() {
        return to.from();
    }

    @Override
    public void header(List<String> cells) {
        byte[] line = ("\uFEFF" + csv(List.of(cells))).getBytes(StandardCharsets.UTF_8);
        to.put(new Piece(ByteBuffer.wrap(line), ByteBuffer.wrap(line), Map.of(), ListMark.BEGINNING));
    }

    @Override
    public void put(List<List<String>> cells, List<RowAnswer> answers, ListMark after) {
        List<List<String>> lines = new ArrayList<>(cells.size());
        List<List<String>> refused = new ArrayList<>();
        Map<String, Long> statuses = new TreeMap<>();
        for (int i = 0; i < cells.size(); i++) {
            List<String> line = answers.get(i).behind(cells.get(i));
            lines.add(line);
            if (answers.get(i).invalid()) {
                refused.add(line);
            }
            statuses.merge(answers.get(i).status(), 1L, Long::sum);
        }
        to.put(new Piece(bytes(lines), bytes(refused), statuses, after));
    }

    private ByteBuffer bytes(List<List<String>> lines) {
        return ByteBuffer.wrap(csv(lines).getBytes(StandardCharsets.UTF_8));
    }

    private String csv(List<List<String>> lines) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().build(text);
        lines.forEach(line -> csv.writeRecord(line.stream().map(c -> SpreadsheetText.safe(c, plain)).toList()));
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
