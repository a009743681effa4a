package io.tongyuan.gazetteer.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongyuan.gazetteer.CodeRecord;
import io.tongyuan.gazetteer.CountyCodes;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.gazetteer.Manifest;
import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryBuilderTest {
    private static final String HEADER = "代码,一级行政区,二级行政区,名称,级别,状态,启用时间,变更/弃用时间,新代码\n";

    @TempDir
    private Path folder;

    @Test
    void yearsAndSuccessorsComeFromTheFile() throws IOException {
        Path file = write(HEADER + """
                990101,某省,上市,东区,县级,在用,1990,,
                990102,某省,上市,西区,县级,在用,1990,,990101[2001]
                990121,某省,上市,老县,县级,弃用,1981,1990,990101;990102
                990122,某省,上市,旧县,县级,变更,1981,1995,
                990122,某省,上市,新县,县级,在用,1995,,
                990123,某省,上市,小县,县级,弃用,1981,1985,990101[1983];990121
                999001,某省,直辖,远市,县级,在用,1985,,
                """);
        HistoryBuilder.build(Gazetteer.bundledFolder(), file, folder.resolve("second"));
        Gazetteer g = Gazetteer.load(folder.resolve("second"));
        assertThat(g.history("990121")).containsExactly(
                new CodeRecord("990121", "老县", "某省上市老县", 1981, 1990, List.of("990101", "990102")));
        assertThat(g.history("990122").getFirst().successors()).containsExactly("990122");
        assertThat(g.history("990123").getFirst().successors()).containsExactly("990101", "990102");
        assertThat(g.history("999001").getFirst().fullName()).isEqualTo("某省远市");
        assertThat(g.nameIn("990122", 1990)).contains("某省上市旧县");
        assertThat(g.formerlyNamed("老县")).hasSize(1);
        assertThat(g.history("370306")).as("a code that the file doesn't have").hasSize(1);
        assertThat(g.size()).isEqualTo(Gazetteer.bundled().size());
        assertThat(Manifest.readAll(folder.resolve("second"))).hasSize(4)
                .allSatisfy(m -> assertThat(m.fault(folder.resolve("second"))).isEmpty());
    }

    @Test
    void aFileOfAnotherFormIsRefused() throws IOException {
        for (String text : List.of("a,b\n1,2\n", HEADER + "99,某省,,某省,省级,在用,1981,,\n", HEADER + "990101,某省,上市,东区,县级,弃用,1990,,\n")) {
            assertThatThrownBy(() -> HistoryFile.read(write(text))).isInstanceOf(Failed.class).hasMessageContaining("history.csv");
        }
        assertThatThrownBy(() -> HistoryFile.read(folder.resolve("absent.csv"))).isInstanceOf(Failed.class);
    }

    @Test
    void theSharedHistoryIsReadWhole() throws IOException {
        Path shared = Path.of(System.getProperty("tongyuan.home", ""), "../shared/data/divisions/history.csv");
        Assumptions.assumeTrue(Files.exists(shared), "theSharedHistoryIsReadWhole: no ../shared/data/divisions/history.csv");
        HistoryBuilder.build(Gazetteer.bundledFolder(), shared, folder.resolve("second"));
        CountyCodes codes = CountyCodes.load(folder.resolve("second"));
        List<CodeRecord> own = HistoryFile.read(shared);
        assertThat(own).hasSizeGreaterThan(6_000).allSatisfy(r -> assertThat(codes.everKnown(r.code())).isTrue());
        long abolished = codes.all().stream().filter(r -> !r.inUse() && !r.code().endsWith("00")).count();
        long withSuccessor = codes.all().stream().filter(r -> !r.inUse() && !r.code().endsWith("00") && !r.successors().isEmpty()).count();
        assertThat(withSuccessor * 100 / abolished).as("percent of abolished counties with a successor").isGreaterThan(95);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("history.csv"), text);
    }
}
