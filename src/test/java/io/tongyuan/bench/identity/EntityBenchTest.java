package io.tongyuan.bench.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EntityBenchTest {
    private static final Path REGISTER = Path.of("../shared/data/entities/zibo.csv");

    @Test
    void noisyEntitiesOfARealRegister() throws IOException {
        assumeTrue(Files.exists(REGISTER), "no ../shared with the register");
        EntityBench.Result r = EntityBench.run(REGISTER, 1);
        assertThat(r.precision()).as("%s", r.errors()).isGreaterThanOrEqualTo(0.999);
        assertThat(r.recall()).as("%s", r.errors()).isGreaterThanOrEqualTo(0.99);
    }
}
