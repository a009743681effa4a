package io.tongyuan.batch.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tongyuan.identity.Explanation;
import io.tongyuan.identity.MatchStatus;
import io.tongyuan.identity.index.PersonIndex;
import io.tongyuan.identity.person.Answer;
import io.tongyuan.identity.person.PersonExplanation;
import io.tongyuan.identity.person.PersonMatcher;
import io.tongyuan.identity.person.PersonThresholds;
import io.tongyuan.identity.person.PersonWeights;
import io.tongyuan.identity.thresholds.Thresholds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonExplanationTest {
    private static final String ID = Persons.id("37030619900101123");
    /** Two places from it, and one from what is written in one place wrong. */
    private static final String TWIN = Persons.id("37030619900101125");
    private static final PersonThresholds USUAL = Thresholds.usual().persons();
    @TempDir
    private static Path folder;
    private static PersonIndex index;

    @BeforeAll
    static void register() throws IOException {
        Persons persons = new Persons(folder);
        StringBuilder register = new StringBuilder("姓名,身份证号\n张晓明," + ID + "\n张晓亮," + TWIN + "\n孙一," + Persons.id("37030319710101101") + "\n钱二,"
                + Persons.id("37030319710101101") + "\n");
        Map<String, String> people = Persons.people(300);
        people.forEach((number, name) -> register.append(name).append(',').append(number).append('\n'));
        persons.index(register.toString());
        index = persons.open();
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static Answer answer(PersonThresholds t, String name, String number) {
        return new PersonMatcher(index, PersonWeights.bundled(), t, Persons.TODAY).answer(name, number);
    }

    @Test
    void theStepsAddUpAndTheRunnerUpIsBehindByThem() {
        String between = ID.substring(0, 16) + "4" + ID.substring(17);
        Answer a = answer(USUAL, "张晓明", between);
        Explanation why = PersonExplanation.whole(a, USUAL);
        assertThat(why.candidates()).as(a.toString()).hasSameSizeAs(a.candidates()).isNotEmpty();
        why.candidates().forEach(line -> assertThat(line.steps().stream().mapToDouble(Explanation.Step::bits).sum()).isCloseTo(line.bits(), within(1e-9)));
        assertThat(why.candidates().stream().mapToDouble(Explanation.Line::probability).sum()).isLessThanOrEqualTo(1);
        assertThat(why.candidates().stream().skip(1)).allSatisfy(line -> assertThat(line.text()).startsWith("比第一位少 "));
        assertThat(why.candidates().getFirst().chosen()).isEqualTo(a.row() > 0);
    }

    @Test
    void whoIsToldTheVerdictIsToldNoMoreOfOthers() {
        for (String name : List.of("张国强", "李国强")) {
            Answer different = answer(USUAL, name, ID);
            assertThat(different.status()).isEqualTo(MatchStatus.DIFFERENT);
            assertThat(PersonExplanation.told(different, USUAL)).isEqualTo(PersonExplanation.told(answer(USUAL, "王某", ID), USUAL));
            Answer twice = answer(USUAL, name, Persons.id("37030319710101101"));
            assertThat(PersonExplanation.told(twice, USUAL).candidates()).hasSize(2).allSatisfy(line -> assertThat(line.bits()).isNull());
        }
        Answer same = answer(USUAL, "孙一", Persons.id("37030319710101101"));
        assertThat(same.candidates()).as("two have the number").hasSize(2);
        assertThat(PersonExplanation.told(same, USUAL).candidates()).singleElement().matches(Explanation.Line::chosen);
        Answer nobody = answer(USUAL, "张国强", Persons.id("37030619900101121"));
        assertThat(nobody.status()).isEqualTo(MatchStatus.NOT_FOUND);
        assertThat(PersonExplanation.told(nobody, USUAL).candidates()).isEmpty();
    }

    @Test
    void whatFallsShortOfAPurposeSaysOfWhat() {
        PersonThresholds strict = Thresholds.get("VERIFICATION").persons();
        String slip = ID.substring(0, 9) + "7" + ID.substring(10);
        Explanation why = PersonExplanation.told(answer(strict, "张晓明", slip), strict);
        assertThat(why.candidates().getFirst().text()).isEqualTo("按此尺度，号码有误的不认定");
        assertThat(PersonExplanation.told(answer(strict, "张小明", ID), strict).candidates().getFirst().text()).contains("「所写的是曾用名」");
        assertThat(PersonExplanation.told(answer(USUAL, "张晓明", slip), USUAL).candidates().getFirst().chosen()).isTrue();
    }
}
