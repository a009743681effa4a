package io.tongyuan.batch.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongyuan.identity.index.PersonIndex;
import io.tongyuan.identity.person.WrittenNumber;
import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityIndexFileTest {
    @TempDir
    private Path folder;

    @Test
    void everyPersonIsFoundAndNobodyElse() throws IOException {
        Map<String, String> people = Persons.people(50_000);
        Persons persons = new Persons(folder);
        RegisterIndexing.Summary s = persons.index(Persons.register(people));
        assertThat(s.persons()).isEqualTo(50_000);
        assertThat(s.bytesAPerson()).isLessThan(40);
        try (PersonIndex index = persons.open()) {
            index.verify();
            long row = 0;
            for (Map.Entry<String, String> p : people.entrySet()) {
                byte[] number = p.getKey().getBytes(StandardCharsets.US_ASCII);
                long slot = index.find(index.digests().number(WrittenNumber.first17(number, 0, 18)));
                assertThat(slot).isGreaterThanOrEqualTo(0);
                assertThat(index.row(slot)).isEqualTo(++row);
                assertThat(index.name(slot)).isEqualTo(p.getValue());
            }
            for (int i = 0; i < 100_000; i++) {
                assertThat(index.find(index.digests().number(i))).isEqualTo(-1);
            }
        }
        byte[] bytes = Files.readAllBytes(s.file());
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        people.keySet().stream().limit(100).forEach(number -> assertThat(text).doesNotContain(number.substring(6)));
    }

    @Test
    void aDamagedOrForeignFileIsTold() throws IOException {
        Persons persons = new Persons(folder);
        Path file = persons.index(Persons.register(Persons.people(1_000))).file();
        assertThatThrownBy(() -> PersonIndex.open(folder.resolve("index"), new byte[16])).isInstanceOf(Failed.class)
                .extracting(e -> ((Failed) e).code()).isEqualTo("KEYS_DO_NOT_FIT");
        byte[] whole = Files.readAllBytes(file);
        whole[whole.length / 2] ^= 1;
        Files.write(file, whole);
        try (PersonIndex index = persons.open()) {
            assertThatThrownBy(index::verify).extracting(e -> ((Failed) e).code()).isEqualTo("IDENTITY_INDEX_DAMAGED");
        }
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(persons::open).extracting(e -> ((Failed) e).code()).isEqualTo("IDENTITY_INDEX_DAMAGED");
        Files.delete(file);
        assertThatThrownBy(persons::open).extracting(e -> ((Failed) e).code()).isEqualTo("IDENTITY_INDEX_MISSING");
    }
}
