package io.tongyuan.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongyuan.batch.persons.PersonList;
import io.tongyuan.batch.persons.RegisterIndexing;
import io.tongyuan.generate.number.CheckCharacters;
import io.tongyuan.identity.index.PersonIndex;
import io.tongyuan.identity.person.PersonWeights;
import io.tongyuan.privacy.sealed.SealedChannel;
import io.tongyuan.privacy.sealed.SealedFile;
import io.tongyuan.source.PersonColumns;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed job leaves is the beginning of its outcome's bytes: cut off anywhere it is gone on with to the same result. */
class CutOutcomeTest {
    private static final byte[] INDEX_KEY = new byte[16];
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
    private static final int ROWS = 120_000;

    @TempDir
    static Path folder;
    private static byte[] list;

    @BeforeAll
    static void register() throws IOException {
        StringBuilder register = new StringBuilder("姓名,身份证号\n");
        StringBuilder text = new StringBuilder("序号,姓名,身份证号,备注\n");
        for (int i = 0; i < ROWS; i++) {
            String seventeen = "370306%d%02d%02d%03d".formatted(1950 + i / 336 % 50, 1 + i / 28 % 12, 1 + i % 28, 1 + i / 16_800);
            String number = seventeen + CheckCharacters.person(seventeen);
            register.append("王").append((char) ('一' + i % 900)).append(',').append(number).append('\n');
            text.append(i).append(",王").append((char) ('一' + i % 900)).append(',').append(i % 40 == 0 ? "" : number).append(i % 50 == 0 ? ",=1+1\n" : ",x\n");
        }
        RegisterIndexing.run(Files.writeString(folder.resolve("register.csv"), register), folder.resolve("index"), INDEX_KEY, PersonColumns.Given.NOTHING,
                Optional.empty(), TODAY);
        list = text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aListOfBytes() throws IOException {
        goesOn(list, "csv", 8);
    }

    @Test
    void aListPackedWithGzip() throws IOException {
        Path packed = folder.resolve("packed");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(list);
        }
        goesOn(Files.readAllBytes(packed), "gz", 3);
    }

    @Test
    void aWorkbook() throws IOException {
        Path book = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(book); Workbook workbook = new Workbook(out, "t", null)) {
            Worksheet sheet = workbook.newWorksheet("名单");
            String[] lines = new String(list, StandardCharsets.UTF_8).split("\n");
            for (int r = 0; r < 9_000; r++) {
                String[] cells = lines[r].split(",");
                for (int c = 0; c < cells.length; c++) {
                    sheet.value(r, c, cells[c]);
                }
            }
        }
        goesOn(Files.readAllBytes(book), "xlsx", 3);
    }

    private static void goesOn(byte[] sent, String kind, int cuts) throws IOException {
        byte[] key = SealedFile.freshKey();
        Upload upload = Upload.take(new ByteArrayInputStream(sent), new SealedFile(folder.resolve("upload-" + kind), key, "u"), Path.of("名单." + kind), Long.MAX_VALUE);
        SealedFile whole = new SealedFile(folder.resolve("whole-" + kind), key, "o");
        Outcome.Written written = compare(upload, whole);
        byte[] result = bytes(whole, written, false);
        byte[] errors = bytes(whole, written, true);
        assertThat(new String(errors, StandardCharsets.UTF_8).lines().skip(1)).isNotEmpty().allMatch(l -> l.contains(",INVALID,"));
        long seed = Long.getLong("tongyuan.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < cuts; i++) {
            SealedFile cut = new SealedFile(folder.resolve("cut-" + kind + i), key, "o");
            Files.copy(whole.path(), cut.path());
            for (int kills = 1 + random.nextInt(2); kills > 0; kills--) {
                try (FileChannel file = FileChannel.open(cut.path(), StandardOpenOption.WRITE)) {
                    file.truncate((long) (random.nextDouble() * file.size()));
                }
            }
            Outcome.Written again = compare(upload, cut);
            String as = "-Dtongyuan.seed=" + seed + ", cut " + i;
            assertThat(again.statuses()).as(as).isEqualTo(written.statuses());
            assertThat(again.rows()).as(as).isEqualTo(written.rows());
            assertThat(Arrays.equals(bytes(cut, again, false), result)).as(as).isTrue();
            assertThat(Arrays.equals(bytes(cut, again, true), errors)).as(as).isTrue();
            Files.delete(cut.path());
        }
    }

    private static Outcome.Written compare(Upload upload, SealedFile to) throws IOException {
        try (PersonIndex index = PersonIndex.open(folder.resolve("index"), INDEX_KEY); Outcome outcome = Outcome.open(to)) {
            new PersonList(index, PersonWeights.bundled(), TODAY).run(upload, outcome, PersonList.Options.NONE, (at, total, rows) -> { });
            return outcome.written();
        }
    }

    private static byte[] bytes(SealedFile file, Outcome.Written written, boolean second) throws IOException {
        try (SealedChannel in = second ? SealedChannel.second(file, written.frames()) : SealedChannel.first(file, written.frames())) {
            byte[] all = Channels.newInputStream(in).readAllBytes();
            if (all.length > 1_000) {
                ByteBuffer some = ByteBuffer.allocate(100);
                in.position(all.length - 500).read(some);
                assertThat(some.array()).isEqualTo(Arrays.copyOfRange(all, all.length - 500, all.length - 400));
            }
            return all;
        }
    }

    @Test
    void whatWasAlteredOrMovedIsNotRead() throws IOException {
        byte[] key = SealedFile.freshKey();
        SealedFile file = new SealedFile(folder.resolve("altered"), key, "a");
        Upload upload = Upload.take(new ByteArrayInputStream(list), file, Path.of("a"), Long.MAX_VALUE);
        assertThatThrownBy(() -> new Upload(new SealedFile(file.path(), key, "b"), Path.of("b"), upload.size(), upload.frames()).open().readAllBytes())
                .isInstanceOf(IOException.class).hasMessageContaining("not what was written");
        byte[] bytes = Files.readAllBytes(file.path());
        bytes[bytes.length / 2] ^= 1;
        Files.write(file.path(), bytes);
        assertThatThrownBy(() -> upload.open().readAllBytes()).isInstanceOf(IOException.class).hasMessageContaining("not what was written");
        Files.write(file.path(), Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(upload::open).isInstanceOf(IOException.class).hasMessageContaining("frames of");
    }
}
