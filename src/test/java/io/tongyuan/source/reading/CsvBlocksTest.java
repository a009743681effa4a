package io.tongyuan.source.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.model.FindingCode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvBlocksTest {
    @TempDir
    private Path folder;

    /** A record as text: its fields, or its fault. */
    private static String shown(List<String> fields, FindingCode fault) {
        return fault == null ? fields.toString() : fault.name();
    }

    private List<String> byBytes(Path file, Charset charset, int room) throws IOException {
        List<String> out = new ArrayList<>();
        try (CsvBlocks blocks = CsvBlocks.open(file, Optional.of(charset), HeaderJudge.NONE).orElseThrow()) {
            CsvBlock block = new CsvBlock(room);
            CsvCutter row = blocks.cutter();
            while (blocks.next(block)) {
                if (block.fault() != null) {
                    out.add(block.fault().name());
                }
                row.begin(block);
                while (row.next()) {
                    List<String> fields = new ArrayList<>();
                    for (int f = 0; f < row.fields(); f++) {
                        String text = new String(block.bytes(), row.start(f), row.end(f) - row.start(f), charset);
                        fields.add(row.quoted(f) ? text.replace("\"\"", "\"") : text);
                    }
                    out.add(shown(fields, row.fault()));
                }
            }
        }
        return out;
    }

    @Test
    void cutsAsTheReaderOfCharactersDoes() throws IOException {
        long seed = 20_261_121;
        Random random = new Random(seed);
        String[] pieces = {"张三", "a", "\"", "\"\"", ",", ",", "\n", "\r\n", " ", "\"b,c\"", "\"两\n行\"", "3703", "\r"};
        for (int round = 0; round < 300; round++) {
            StringBuilder text = new StringBuilder("h1,h2,h3\n");
            for (int i = random.nextInt(120); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            Charset charset = random.nextBoolean() ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
            Path file = Files.writeString(folder.resolve("r" + round + ".csv"), text, charset);
            List<String> expected = new ArrayList<>();
            try (CsvRecords records = new CsvRecords(new StringReader(text.toString()), ',')) {
                records.expect(3);
                records.read();
                for (Records.Cut cut = records.read(); cut != null; cut = records.read()) {
                    expected.add(shown(cut.fields(), cut.fault()));
                }
            }
            int room = 1024 + random.nextInt(2000);
            assertThat(byBytes(file, charset, room)).as("seed %d, round %d, room %d: %s", seed, round, room, text).isEqualTo(expected);
        }
    }

    @Test
    void blocksEndWhereRecordsDo() throws IOException {
        StringBuilder text = new StringBuilder("h1,h2\n");
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            boolean quotes = i % 97 == 0;
            text.append(i).append(quotes ? ",\"x\n" + i + "\"\n" : ",y\n");
            expected.add("[" + i + (quotes ? ", x\n" + i + "]" : ", y]"));
        }
        assertThat(byBytes(Files.writeString(folder.resolve("many.csv"), text), StandardCharsets.UTF_8, 300)).isEqualTo(expected);
    }

    /** Also where it stops inside a line that is too long, and also in what is packed with gzip. */
    @Test
    void goesOnFromAnyBlockAsIfItHadNotStopped() throws IOException {
        StringBuilder text = new StringBuilder("h1,h2\n");
        for (int i = 0; i < 400; i++) {
            text.append(i % 50 == 7 ? "x".repeat(1_000) + "\n" : i + ",y\n");
        }
        Path plain = Files.writeString(folder.resolve("whole.csv"), text);
        Path packed = folder.resolve("whole.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(plain, out);
        }
        List<String> whole = new ArrayList<>();
        List<CsvMark> marks = new ArrayList<>(List.of(CsvMark.BEGINNING));
        read(packed, CsvMark.BEGINNING, whole, marks);
        for (int i = 0; i < marks.size(); i++) {
            List<String> rest = new ArrayList<>();
            read(i % 2 == 0 ? plain : packed, marks.get(i), rest, new ArrayList<>());
            assertThat(rest).as(marks.get(i).toString()).isEqualTo(whole.subList(i, whole.size()));
        }
    }

    private static void read(Path file, CsvMark from, List<String> blocks, List<CsvMark> marks) throws IOException {
        try (CsvBlocks in = CsvBlocks.open(file, Optional.empty(), HeaderJudge.NONE).orElseThrow()) {
            in.goOn(from);
            CsvBlock block = new CsvBlock(512);
            while (in.next(block)) {
                blocks.add(block.fault() + new String(block.bytes(), 0, block.end, StandardCharsets.UTF_8));
                marks.add(block.after());
            }
        }
    }

    @Test
    void aLineLongerThanAnyRowIsOneFault() throws IOException {
        String text = "h1,h2\n1,2\n" + "x".repeat(5_000) + "\n3,4\n";
        assertThat(byBytes(Files.writeString(folder.resolve("long.csv"), text), StandardCharsets.UTF_8, 512))
                .containsExactly("[1, 2]", "ROW_TOO_LARGE", "[3, 4]");
    }
}
