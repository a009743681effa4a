package io.tongyuan.address.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.address.index.AddressIndexWriter;
import io.tongyuan.address.parsing.AddressParser;
import io.tongyuan.address.parsing.Context;
import io.tongyuan.gazetteer.Gazetteer;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text in, standard address out, with the real parser and gazetteer. */
class ResolvingFromTextTest {
    @TempDir
    static Path folder;
    static AddressIndexWriter writer;
    static AddressParser parser;
    static AddressResolver resolver;

    @BeforeAll
    static void index() {
        writer = ((AddressIndexWriter.Opened) AddressIndexWriter.open(folder)).writer();
        writer.upsert(Register.all());
        writer.commit(1);
        parser = new AddressParser(Gazetteer.bundled());
        resolver = new AddressResolver(writer.index());
    }

    @AfterAll
    static void close() {
        writer.close();
    }

    private static Resolution resolve(String text) {
        return resolver.resolve(parser.parse(text), Context.NONE);
    }

    @ParameterizedTest
    @CsvSource({
            "山东省淄博市周村区丝绸路街道正阳路188号, MATCH, DOOR_PLATE, A188",
            "周村区正阳路１８８号, MATCH, DOOR_PLATE, A188",
            "周村正阳路一百八十八号, MATCH, DOOR_PLATE, A188",
            "周村区正阳路188-1号, MATCH, DOOR_PLATE, A188-1",
            "周村区正阳路188号对面, PARTIAL, ROAD, A188",
            "周村区正阳路999号, PARTIAL, ROAD, ''",
            "周村区正阳路200号丝绸花园3幢二单元302室, MATCH, ROOM, E3-2-302",
            "周村区丝绸花园三号楼2单元302, MATCH, ROOM, E3-2-302",
            "周村区丝绸花园5栋, MATCH, BUILDING, E5",
            "周村区丝绸花园3号楼301室, AMBIGUOUS, BUILDING, E3-1-301",
            "淄博市丝绸花园3号楼, AMBIGUOUS, CITY, ''",
            "正阳路188号（淄博市周村区）, MATCH, DOOR_PLATE, A188",
            "周村区正洋路188号, MATCH, DOOR_PLATE, A188",
            "周村区, MATCH, COUNTY, none",
            "无此地名之文字, NONE, NONE, none"})
    void asWritten(String text, Verdict verdict, Extent extent, String id) {
        Resolution r = resolve(text);
        assertThat(r.verdict()).as(r.toString()).isEqualTo(verdict);
        assertThat(r.confirmedTo()).as(r.toString()).isEqualTo(extent);
        assertThat(r.best().map(c -> c.address().id()).orElse("none")).as(r.toString()).isEqualTo(id);
    }

    @Test
    void neverThrowsWhateverIsWritten() {
        long seed = 20260;
        SplittableRandom random = new SplittableRandom(seed);
        String alphabet = "山东省淄博市周村区正阳路丝绸花园小区188-1之附甲号楼幢单元室三十与交叉口以东100米对面（）ＡＢ㐀𠮷 \t\uD800";
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(40); n > 0; n--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Resolution r = resolve(text.toString());
            assertThat(r.candidates()).as("seed " + seed + ", " + text).allMatch(c -> c.score() >= 0 && c.score() <= 1);
        }
    }
}
