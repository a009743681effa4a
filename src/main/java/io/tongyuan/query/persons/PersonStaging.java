package io.tongyuan.query.persons;

import io.tongyuan.identity.index.Digests;
import io.tongyuan.identity.index.Entry;
import io.tongyuan.identity.index.PackedName;
import io.tongyuan.identity.index.PersonIndexWriter;
import io.tongyuan.identity.index.Staging;
import io.tongyuan.identity.person.PlainNames;
import io.tongyuan.identity.person.WrittenNumber;
import io.tongyuan.privacy.Vault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Persons into an index, and what is told of each row beside it. */
final class PersonStaging {
    private static final int SAMPLED_A_BLOCK = 16;

    private final Vault vault;
    private final Digests digests;
    private final Staging staging;
    private final LocalDate today;
    private final Consumer<Told> told;
    private final List<Integer> rows = new ArrayList<>();
    private final List<Long> sample = new ArrayList<>();
    private int row;

    /** @param told takes them row by row */
    PersonStaging(PersonIndexWriter writer, Vault vault, Digests digests, LocalDate today, Consumer<Told> told) {
        this.vault = vault;
        this.digests = digests;
        this.staging = writer.staging();
        this.today = today;
        this.told = told;
    }

    /** Some thousand persons. */
    void block(List<RegisteredPerson> persons) {
        row = 0;
        int block = rows.size();
        persons.forEach(p -> add(p, block));
        staging.endBlock(block);
        rows.add(row);
    }

    /** Of each block. */
    int[] rows() {
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Some of the sound numbers. */
    List<Long> sample() {
        return sample;
    }

    private void add(RegisteredPerson p, int block) {
        int first = row;
        List<WrittenNumber> numbers = p.numbers().stream().map(n -> WrittenNumber.read(vault.decryptId(n), today)).filter(n -> !n.code().isEmpty()).toList();
        for (RegisteredPerson.Name name : p.names()) {
            boolean former = (name.flags() & Entry.FORMER) != 0;
            // A former name stands for the person as it is called now.
            int of = former ? first : row;
            numbers.forEach(n -> add(n, name, block, of));
            if (!former) {
                told.accept(new Told(p.id(), row > first, name.row(), p.state(), p.stateOn(), p.disputed(), p.stateDisputed()));
                row++;
            }
        }
    }

    private void add(WrittenNumber number, RegisteredPerson.Name name, int block, int of) {
        long digest = number.first17() >= 0 ? digests.number(number.first17()) : digests.text(number.code());
        long packed = PackedName.fits(name.form()) ? PackedName.of(name.form()) : staging.packLong(name.form());
        long near = name.flags() == 0 && !name.form().isEmpty() ? number.first17() : -1;
        staging.add(digest, near, packed, PlainNames.digest(name.form(), digests), block, of, name.flags());
        if (near >= 0 && of < SAMPLED_A_BLOCK) {
            sample.add(near);
        }
    }
}
