package io.tongyuan.source.reading;

import io.tongyuan.model.Failed;
import io.tongyuan.model.FindingCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the first bytes of a text file show: its encoding, its delimiter, and which line is the header.
 *
 * @param bom        bytes to leave out at the beginning
 * @param headerLine records before the header: titles, blanks
 */
record TextHead(Charset charset, int bom, char delimiter, int headerLine, List<String> header) {
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** One way of reading it. */
    private record Guess(Charset charset, boolean clean, char delimiter, int line, List<String> cells, int recognised,
                         FindingCode fault) {
        boolean tooWide() {
            return fault == FindingCode.ROW_FIELD_COUNT;
        }
    }

    static TextHead of(Path file, byte[] head, boolean whole, Optional<Charset> given, HeaderJudge judge) {
        Optional<Charset> marked = Marks.charset(head);
        if (given.isPresent() && marked.isPresent() && !sameFamily(given.get(), marked.get())) {
            throw new Failed("FILE_ENCODING", file + " 以 " + marked.get() + " 的标记开头，与指定的编码 " + given.get()
                    + " 不符；请不要指定编码");
        }
        int bom = marked.map(c -> Marks.length(head)).orElse(0);
        List<Charset> likely = marked.or(() -> given).map(List::of).orElse(List.of(StandardCharsets.UTF_8, GB18030));
        List<Guess> guesses = guesses(head, bom, whole, likely, judge);
        Guess best = best(guesses).orElseThrow(() -> new Failed("FILE_EMPTY", file + " 没有内容；请确认导出是否完成"));
        if (best.tooWide()) {
            throw new Failed("FILE_TOO_WIDE", file + " 的表头超过 " + Limits.COLUMNS + " 列；请只保留需要的列");
        }
        if (marked.isEmpty() && given.isEmpty() && tooManyNulls(head)) {
            throw new Failed("FILE_ENCODING", file + " 含有大量零字节：是没有标记的 UTF-16（请指定编码 UTF-16LE）或不是文本文件");
        }
        if (marked.isEmpty() && (best.fault == FindingCode.ROW_ENCODING || best.recognised == 0)) {
            Optional<Guess> other = other(guesses(head, 0, whole, List.of(StandardCharsets.UTF_8, GB18030), judge), best);
            if (best.fault == FindingCode.ROW_ENCODING || other.isPresent()) {
                throw wrongEncoding(file, given, other);
            }
        }
        if (best.fault == FindingCode.ROW_QUOTES) {
            throw new Failed("CSV_QUOTES", file + " 的表头（第 " + (best.line + 1) + " 行）引号不成对；请改正后重试");
        }
        if (best.fault != null) {
            throw new Failed("FILE_LINE_TOO_LONG", file + " 的第 " + (best.line + 1) + " 行过长，不像表头；请确认文件是 CSV 或 XLSX，且各行以换行分开");
        }
        return new TextHead(best.charset, bom, best.delimiter, best.line, best.cells);
    }

    private static Failed wrongEncoding(Path file, Optional<Charset> given, Optional<Guess> other) {
        String read = given.map(c -> "指定的编码 " + c + " ").orElse(" UTF-8 和 GB18030 ");
        return new Failed("FILE_ENCODING", file + " 不能按" + read + "读出表头" + other.map(g -> "；看来是 " + g.charset
                + "，请不要指定编码，或改为 " + g.charset).orElse("；请指明编码（encoding），或另存为 UTF-8 的 CSV"));
    }

    /** What another encoding reads better. */
    private static Optional<Guess> other(List<Guess> guesses, Guess best) {
        return best(guesses).filter(g -> g.fault == null && !g.charset.equals(best.charset)
                && (g.recognised > best.recognised || best.fault != null && g.clean));
    }

    /** Chinese UTF-16 has a zero byte in each comma, digit and line end; a text has none. */
    private static boolean tooManyNulls(byte[] head) {
        int nulls = 0;
        for (byte b : head) {
            nulls += b == 0 ? 1 : 0;
        }
        return nulls >= 4 && nulls * 20L > head.length;
    }

    private static boolean sameFamily(Charset given, Charset marked) {
        return given.equals(marked) || given.name().equals("UTF-16") && marked.name().startsWith("UTF-16");
    }

    private static Optional<Guess> best(List<Guess> guesses) {
        // max keeps the first of equals: UTF-8 and the comma are preferred
        return guesses.stream().max(Comparator.comparingInt(Guess::recognised)
                .thenComparing(g -> g.fault != FindingCode.ROW_ENCODING).thenComparing(Guess::clean)
                .thenComparing(Guess::line, Comparator.reverseOrder()).thenComparing(g -> g.cells.size()));
    }

    private static List<Guess> guesses(byte[] head, int bom, boolean whole, List<Charset> charsets, HeaderJudge judge) {
        List<Guess> out = new ArrayList<>();
        for (Charset charset : charsets) {
            boolean clean = clean(head, bom, whole, charset);
            for (char delimiter : judge.delimiters()) {
                try (CsvRecords records = new CsvRecords(reader(new ByteArrayInputStream(head, bom, head.length - bom), charset), delimiter)) {
                    int seen = 0;
                    Records.Cut cut = records.read();
                    for (int line = 0; cut != null && seen < Limits.HEADER_LINES; line++) {
                        int recognised = judge.recognised(cut.fields());
                        if (!cut.blank() && (seen++ == 0 || recognised > 0)) {
                            out.add(new Guess(charset, clean, delimiter, line, cut.fields(), recognised, cut.fault()));
                        }
                        cut = records.read();
                    }
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        }
        return out;
    }

    /** True where every byte can be decoded; a character cut off at the end of the head doesn't count. */
    private static boolean clean(byte[] head, int bom, boolean whole, Charset charset) {
        int tail = whole ? 0 : Math.min(4, head.length - bom);
        for (int cut = 0; cut <= tail; cut++) {
            try {
                charset.newDecoder().decode(java.nio.ByteBuffer.wrap(head, bom, head.length - bom - cut));
                return true;
            } catch (java.nio.charset.CharacterCodingException e) {
                // one byte less: the head may end inside a character
            }
        }
        return false;
    }

    static Reader reader(InputStream in, Charset charset) {
        return new InputStreamReader(in, charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(CsvRecords.UNDECODABLE)));
    }

    /** Byte-order marks. */
    static final class Marks {
        private Marks() {
        }

        static Optional<Charset> charset(byte[] b) {
            if (b.length >= 3 && (b[0] & 0xff) == 0xef && (b[1] & 0xff) == 0xbb && (b[2] & 0xff) == 0xbf) {
                return Optional.of(StandardCharsets.UTF_8);
            }
            if (b.length >= 2 && (b[0] & 0xff) == 0xff && (b[1] & 0xff) == 0xfe) {
                return Optional.of(StandardCharsets.UTF_16LE);
            }
            if (b.length >= 2 && (b[0] & 0xff) == 0xfe && (b[1] & 0xff) == 0xff) {
                return Optional.of(StandardCharsets.UTF_16BE);
            }
            return Optional.empty();
        }

        static int length(byte[] b) {
            return charset(b).map(c -> c.equals(StandardCharsets.UTF_8) ? 3 : 2).orElse(0);
        }
    }
}
