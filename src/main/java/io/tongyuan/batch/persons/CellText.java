package io.tongyuan.batch.persons;

import io.tongyuan.source.reading.CsvCutter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/** Cells as text. One thread's own. */
final class CellText {
    private final CharsetDecoder decoder;

    CellText(Charset charset) {
        decoder = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Empty where its bytes are no text. */
    Optional<String> of(byte[] bytes, CsvCutter row, int field) {
        Optional<String> text = of(bytes, row.start(field), row.end(field));
        return row.quoted(field) ? text.map(t -> t.replace("\"\"", "\"")) : text;
    }

    Optional<String> of(byte[] bytes, int from, int to) {
        try {
            return Optional.of(decoder.decode(ByteBuffer.wrap(bytes, from, to - from)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    boolean sound(byte[] bytes, int from, int to) {
        return of(bytes, from, to).isPresent();
    }
}
