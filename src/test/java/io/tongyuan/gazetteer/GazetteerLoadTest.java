package io.tongyuan.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerLoadTest {
    private static final Path FOLDER = Gazetteer.bundledFolder();

    @Test
    void isSmallEnough() {
        long before = heapInUse();
        long start = System.nanoTime();
        Gazetteer g = Gazetteer.load(FOLDER);
        long millis = (System.nanoTime() - start) / 1_000_000;
        long megabytes = heapInUse() - before >> 20;
        org.slf4j.LoggerFactory.getLogger(getClass()).warn("{} divisions: {} MB of heap, loaded in {} ms", g.size(), megabytes, millis);
        assertThat(megabytes).isLessThan(150);
        assertThat(g.size()).isGreaterThan(665_000);
    }

    @Test
    void theIndexAgreesWithAScan() {
        Gazetteer g = Gazetteer.bundled();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Map<String, TreeSet<Integer>> expected = new HashMap<>();
        for (int i = 0; i < 2_000; i++) {
            String name = g.name(random.nextInt(g.size()));
            expected.put(name.substring(0, 1 + random.nextInt(name.length())), new TreeSet<>());
        }
        for (int d = 0; d < g.size(); d++) {
            for (String form : g.forms(d)) {
                if (expected.containsKey(form)) {
                    expected.get(form).add(d);
                }
            }
        }
        expected.forEach((name, divisions) -> assertThat(Arrays.stream(g.named(name)).boxed())
                .as("%s, seed %d", name, seed).containsExactlyElementsOf(divisions));
    }

    @Test
    void committedFilesAreThoseOfTheirManifests() {
        assertThat(Manifest.readAll(FOLDER)).hasSize(4).allSatisfy(m -> {
            assertThat(m.fault(FOLDER)).as(m.file()).isEmpty();
            assertThat(m.sources()).isNotEmpty();
            assertThat(m.rebuild()).isNotBlank();
        });
    }

    @Test
    void aDamagedFileIsNoticed(@TempDir Path folder) throws IOException {
        for (String file : new String[] {"divisions.txt.gz", "codes.tsv", "zones.tsv", "divisions.json"}) {
            Files.copy(FOLDER.resolve(file), folder.resolve(file));
        }
        byte[] bytes = Files.readAllBytes(folder.resolve("divisions.txt.gz"));
        bytes[bytes.length / 2] ^= 1;
        Files.write(folder.resolve("divisions.txt.gz"), bytes);
        assertThat(Manifest.readAll(folder).getFirst().fault(folder)).contains("sha256");
        assertThatThrownBy(() -> Gazetteer.load(folder)).isInstanceOf(Failed.class).hasMessageContaining("divisions.txt.gz");
        Files.write(folder.resolve("divisions.txt.gz"), Arrays.copyOf(bytes, 1000));
        assertThatThrownBy(() -> Gazetteer.load(folder)).isInstanceOf(Failed.class);
        Files.delete(folder.resolve("divisions.txt.gz"));
        assertThatThrownBy(() -> Gazetteer.load(folder)).isInstanceOf(Failed.class);
        assertThatThrownBy(() -> CountyCodes.load(folder.resolve("none"))).isInstanceOf(Failed.class);
    }

    private static long heapInUse() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
