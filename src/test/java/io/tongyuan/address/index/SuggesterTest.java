package io.tongyuan.address.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.model.EntityKind;
import io.tongyuan.model.StandardAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggesterTest {
    @TempDir
    Path folder;
    private AddressIndexWriter writer;

    @BeforeEach
    void open() {
        writer = ((AddressIndexWriter.Opened) AddressIndexWriter.open(folder)).writer();
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void whatNoAddressBearsAnyMoreIsNotSuggested() {
        writer.upsert(List.of(address("A1", "370306", "旧名路", "1"), address("A2", "370306", "旧名路", "2")));
        writer.upsertNames(List.of(new IndexedName("I1", EntityKind.POI, List.of("旧名医院"), "旧名医院", "某处", Optional.empty(), List.of())));
        writer.commit(1);
        assertThat(texts("旧名", "")).containsExactly("旧名路", "旧名医院");
        assertThat(texts("旧名路1", "")).containsExactly("旧名路1号");
        writer.delete(List.of("A1"));
        writer.deleteNames(List.of("I1"));
        writer.commit(2);
        assertThat(texts("旧名", "")).containsExactly("旧名路");
        assertThat(texts("旧名路1", "")).as("no other number to please who asks").isEmpty();
        writer.upsert(List.of(address("A2", "370306", "新名路", "2")));
        writer.commit(3);
        assertThat(texts("旧名", "")).isEmpty();
        assertThat(texts("xm", "")).containsExactly("新名路");
    }

    @Test
    void whatMostBearComesFirstAndTheDivisionBoundsIt() {
        writer.upsert(List.of(address("A1", "370306", "人民路", "1"), address("A2", "370306", "人民路", "2"), address("A3", "370303", "人民路", "1"),
                address("A4", "370306", "人和街", "1"), address("A5", "370306", "纬三路", "7")));
        writer.commit(1);
        assertThat(writer.index().complete("人", "", 5)).extracting(s -> s.text() + s.division() + s.count())
                .containsExactly("人民路3703062", "人和街3703061", "人民路3703031");
        assertThat(writer.index().complete("rm", "370303", 5)).extracting(Suggestion::division).containsExactly("370303");
        assertThat(writer.index().complete("人民路1", "370303000000", 5)).hasSize(1);
        for (String written : new String[] {"纬三", "纬3", "weisan", "wsl"}) {
            assertThat(texts(written, "37")).as(written).containsExactly("纬三路");
        }
        assertThat(texts("", "")).isEmpty();
        assertThat(texts("😀", "")).isEmpty();
    }

    /** Against looking at every name. */
    @Test
    void theWeightiestAreThoseAScanFinds() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] keys = new String[500];
        int[] weights = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = random.ints(1 + random.nextInt(4), 'a', 'd').collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            weights[i] = random.nextInt(50);
        }
        String[] scopes = new String[keys.length];
        Arrays.setAll(scopes, i -> i % 5 == 0 ? "x" : "y");
        PrefixOrder order = new PrefixOrder(scopes, keys, weights);
        for (String prefix : new String[] {"", "a", "ab", "abc", "c", "cc", "d", "ddd"}) {
            List<Integer> found = new ArrayList<>();
            order.top("y", prefix, e -> e % 3 != 0, e -> {
                found.add(weights[e]);
                return found.size() < 7;
            });
            List<Integer> scanned = new ArrayList<>();
            for (int i = 0; i < keys.length; i++) {
                if (keys[i].startsWith(prefix) && i % 3 != 0 && i % 5 != 0) {
                    scanned.add(weights[i]);
                }
            }
            scanned.sort((a, b) -> b - a);
            assertThat(found).as(prefix + ", seed " + seed).isEqualTo(scanned.subList(0, Math.min(7, scanned.size())));
        }
    }

    private List<String> texts(String written, String area) {
        return writer.index().complete(written, area, 5).stream().map(Suggestion::text).toList();
    }

    private static StandardAddress address(String id, String county, String road, String number) {
        return new StandardAddress(id, county + "000000", road, number, "", "", "", "", "", road + number + "号", Optional.empty());
    }
}
