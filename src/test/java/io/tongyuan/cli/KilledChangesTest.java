package io.tongyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cascades applied and taken back and policies put in force one after the other, killed with {@code kill -9} at random
 * moments (the run or its Neo4j), end in the graph of an undisturbed run.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class KilledChangesTest {
    private static final int STEPS_BEFORE = 12;
    private static final int LONGEST_WAIT_MS = 400;

    @TempDir
    private static Path folder;

    @Test
    void threeKills() throws Exception {
        killedAndFinished(3, 100, 2);
    }

    @Test
    @Tag("full")
    void tenKills() throws Exception {
        killedAndFinished(10, 500, 8);
    }

    private void killedAndFinished(int kills, int plates, int rooms) throws Exception {
        addresses(plates, rooms);
        KilledRun alone = start("undisturbed-" + kills, "end");
        String undisturbed = alone.end();
        assertThat(undisturbed).as(alone.said()).startsWith("DONE ");
        long seed = Long.getLong("tongyuan.seed", System.nanoTime());
        System.out.println("KilledChangesTest: -Dtongyuan.seed=" + seed);
        Random random = new Random(seed);
        int interrupted = 0;
        for (int i = 0; i < kills; i++) {
            KilledRun run = start("killed-" + kills, "on");
            // The first is met at work for certain.
            int before = random.nextInt(STEPS_BEFORE) + (i == 0 ? 1 : 0);
            interrupted += before > 0 ? 1 : 0;
            run.after(before);
            Thread.sleep(random.nextInt(LONGEST_WAIT_MS));
            boolean neo4j = random.nextBoolean();
            System.out.println("  kill " + (i + 1) + ": " + (neo4j ? "Neo4j" : "run") + " after " + before + " steps");
            if (neo4j) {
                run.killNeo4j();
                Thread.sleep(LONGEST_WAIT_MS);
            }
            run.kill();
            run.end();
            run.leavesNoNeo4j();
        }
        assertThat(interrupted).as("runs that the kill met at work").isPositive();
        KilledRun last = start("killed-" + kills, "end");
        assertThat(last.end()).as(last.said()).isEqualTo(undisturbed);
    }

    private static KilledRun start(String data, String how) throws IOException {
        Path at = folder.resolve(data);
        return KilledRun.start(folder, ChangingRun.class, (Files.exists(at) ? at : KilledRun.data(folder, data)).toString(), folder.toString(), how);
    }

    /** One place written by two providers, each in its way. */
    private static void addresses(int plates, int rooms) throws IOException {
        StringBuilder police = new StringBuilder("地址编码,区划代码,道路,门牌号,楼栋,单元,房号,地址全称\n");
        StringBuilder civil = new StringBuilder(police);
        for (int n = 1; n <= plates; n++) {
            police.append("A%1$d,370306000000,丝绸路,%1$d,,,,山东省淄博市周村区丝绸路%1$d号\n".formatted(n));
            civil.append("C%1$d,370306000000,丝绸路,%1$d,,,,淄博市周村区丝绸路%1$d号\n".formatted(n));
            for (int r = 1; r <= rooms; r++) {
                police.append("A%1$d-%2$d,370306000000,丝绸路,%1$d,1,1,10%2$d,山东省淄博市周村区丝绸路%1$d号1号楼1单元10%2$d室\n".formatted(n, r));
            }
        }
        Files.writeString(folder.resolve(ChangingRun.POLICE), police);
        Files.writeString(folder.resolve(ChangingRun.CIVIL_AFFAIRS), civil);
    }
}
