package io.tongyuan.batch.persons;

import io.tongyuan.identity.index.Digests;
import io.tongyuan.identity.index.Entry;
import io.tongyuan.identity.index.PackedName;
import io.tongyuan.identity.index.Staging;
import io.tongyuan.identity.person.PlainNames;
import io.tongyuan.identity.person.WrittenNumber;
import io.tongyuan.model.FindingCode;
import io.tongyuan.source.PersonColumns;
import io.tongyuan.source.reading.CsvBlock;
import io.tongyuan.source.reading.CsvBlocks;
import io.tongyuan.source.reading.CsvCutter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Stages blocks of a register until there are no more. */
final class RegisterWorker implements Callable<RegisterWorker> {
    private static final int SAMPLED_A_BLOCK = 16;

    private final CsvBlocks blocks;
    private final CsvBlock block = new CsvBlock();
    private final CsvCutter row;
    private final CellText text;
    private final boolean utf8;
    private final PersonColumns columns;
    private final RowShape shape;
    private final Staging staging;
    private final Digests digests;
    private final LocalDate today;
    private final RegisterFindings findings = new RegisterFindings();
    private final Map<Integer, Integer> rows = new HashMap<>();
    private final List<Long> sample = new ArrayList<>();

    RegisterWorker(CsvBlocks blocks, PersonColumns columns, Staging staging, Digests digests, LocalDate today) {
        this.blocks = blocks;
        this.row = blocks.cutter();
        this.text = new CellText(blocks.charset());
        this.utf8 = blocks.charset().equals(StandardCharsets.UTF_8);
        this.columns = columns;
        this.shape = new RowShape(blocks.header());
        this.staging = staging;
        this.digests = digests;
        this.today = today;
    }

    RegisterFindings findings() {
        return findings;
    }

    /** By block. */
    Map<Integer, Integer> rows() {
        return rows;
    }

    /** Some of the sound numbers, evenly from all of the register. */
    List<Long> sample() {
        return sample;
    }

    @Override
    public RegisterWorker call() {
        while (blocks.next(block)) {
            int n = 0;
            if (block.fault() != null) {
                findings.add(block.number(), n++, block.fault());
            }
            row.begin(block);
            while (row.next()) {
                if (!row.blank()) {
                    take(n++);
                }
            }
            rows.put(block.number(), n);
            staging.endBlock(block.number());
        }
        return this;
    }

    private void take(int n) {
        FindingCode fault = shape.fault(row);
        if (fault != null) {
            findings.add(block.number(), n, fault);
            return;
        }
        byte[] bytes = block.bytes();
        int number = columns.number();
        int name = columns.name();
        long first17 = WrittenNumber.first17(bytes, row.start(number), row.end(number));
        long packed = utf8 ? PlainNames.packed(bytes, row.start(name), row.end(name)) : 0;
        if (first17 < 0 || packed == 0 || !plausible(first17)) {
            takeWritten(n);
            return;
        }
        staging.add(digests.number(first17), first17, packed, PlainNames.digest(packed, digests), block.number(), n, 0);
        if (n < SAMPLED_A_BLOCK) {
            sample.add(first17);
        }
        former(n, digests.number(first17), packed);
    }

    private static boolean plausible(long first17) {
        int day = (int) (first17 / 1_000 % 10_000);
        return day / 100 >= 1 && day / 100 <= 12 && day % 100 >= 1 && day % 100 <= 28;
    }

    /** What does not stand there in its plainest form. */
    private void takeWritten(int n) {
        Optional<String> number = text.of(block.bytes(), row, columns.number());
        Optional<String> name = text.of(block.bytes(), row, columns.name());
        if (number.isEmpty() || name.isEmpty()) {
            findings.add(block.number(), n, FindingCode.ROW_ENCODING);
            return;
        }
        WrittenNumber read = WrittenNumber.read(number.get(), today);
        read.fault().ifPresent(f -> findings.add(block.number(), n, f.code()));
        if (read.code().isEmpty()) {
            return;
        }
        String form = PlainNames.form(name.get());
        if (form.isEmpty()) {
            findings.add(block.number(), n, FindingCode.NAME_EMPTY);
        }
        long digest = read.first17() >= 0 ? digests.number(read.first17()) : digests.text(read.code());
        long packed = packed(form);
        staging.add(digest, read.first17(), packed, PlainNames.digest(form, digests), block.number(), n, 0);
        former(n, digest, packed);
    }

    private long packed(String form) {
        return PackedName.fits(form) ? PackedName.of(form) : staging.packLong(form);
    }

    private void former(int n, long digest, long current) {
        if (columns.former() < 0 || columns.former() >= row.fields() || row.start(columns.former()) == row.end(columns.former())) {
            return;
        }
        String form = PlainNames.form(text.of(block.bytes(), row, columns.former()).orElse(""));
        if (!form.isEmpty() && !(PackedName.fits(form) && PackedName.of(form) == current)) {
            staging.add(digest, -1, packed(form), PlainNames.digest(form, digests), block.number(), n, Entry.FORMER);
        }
    }
}
