package io.tongyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.generate.Generator;
import io.tongyuan.generate.Manifest;
import io.tongyuan.generate.Request;
import io.tongyuan.generate.land.CountyReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The import of a county's registers, killed with {@code kill -9} at random moments (the importer or its Neo4j) and run
 * again, ends in the graph of an undisturbed one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 40, unit = TimeUnit.MINUTES)
class KilledImportTest {
    @TempDir
    private static Path folder;
    private Path registers;

    @BeforeAll
    void generate() {
        registers = folder.resolve("registers");
        new Generator(CountyReader.read(Gazetteer.bundled(), "370306")).generate(new Request("370306", 300, registers, 11));
    }

    @Test
    void threeKills() throws Exception {
        killedAndFinished(3, MixedRegisters.of(registers));
    }

    @Test
    @Tag("full")
    void tenKills() throws Exception {
        killedAndFinished(10, registers);
    }

    private void killedAndFinished(int kills, Path registers) throws Exception {
        int files = Manifest.read(registers).files().size();
        KilledRun alone = start(registers, KilledRun.data(folder, "undisturbed-" + kills), 0);
        String undisturbed = alone.end();
        assertThat(undisturbed).as(alone.said()).startsWith("DONE ");
        long seed = Long.getLong("tongyuan.seed", System.nanoTime());
        System.out.println("KilledImportTest: -Dtongyuan.seed=" + seed);
        Random random = new Random(seed);
        Path data = KilledRun.data(folder, "killed-" + kills);
        int interrupted = 0;
        for (int i = 0; i < kills; i++) {
            KilledRun run = start(registers, data, random.nextLong());
            int before = random.nextInt(files);
            String reached = run.after(before);
            Thread.sleep(random.nextInt(600));
            boolean importer = random.nextBoolean();
            System.out.println("  kill " + (i + 1) + ": " + (importer ? "importer" : "Neo4j") + " after " + before + " files");
            interrupted += reached.startsWith("DONE") ? 0 : 1;
            if (importer) {
                run.kill();
            } else {
                run.killNeo4j();
            }
            String last = run.end();
            run.leavesNoNeo4j();
            if (!importer) {
                assertThat(last).as("an importer outlives its Neo4j; " + run.said()).isEqualTo(undisturbed);
            }
        }
        assertThat(interrupted).as("runs that the kill met at work").isPositive();
        KilledRun last = start(registers, data, random.nextLong());
        assertThat(last.end()).as(last.said()).isEqualTo(undisturbed);
    }

    private static KilledRun start(Path registers, Path data, long order) throws IOException {
        return KilledRun.start(folder, ImportAll.class, registers.toString(), data.toString(), String.valueOf(order));
    }
}
