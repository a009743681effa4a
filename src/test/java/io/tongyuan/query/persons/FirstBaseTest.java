package io.tongyuan.query.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongyuan.config.Engine;
import io.tongyuan.config.Imported;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.graph.GraphConnection;
import io.tongyuan.graph.Neo4jExtension;
import io.tongyuan.model.Failed;
import io.tongyuan.query.Comparison;
import io.tongyuan.query.PersonIndexState;
import io.tongyuan.query.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a server answers while the first index of persons is being made: what the index will answer, or that it cannot be said yet. */
@ExtendWith(Neo4jExtension.class)
class FirstBaseTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final String NUMBER = "370306199001010016";
    private static final List<Comparison.Asked> HELD = List.of(asked("章小岚", NUMBER), asked("章小兰", NUMBER), asked("王大力", NUMBER), asked("章大凤", " " + NUMBER),
            asked("", NUMBER), asked("章小岚", ""), asked("章小岚", "3.70306E+17"));
    private static final List<Comparison.Asked> OPEN = List.of(asked("章小岚", "370306199001010026"), asked("章小岚", "370306198001010011"), asked("张三", "11010519491231002X"));

    @TempDir
    static Path folder;
    private static Engine engine;

    @BeforeAll
    static void load(GraphConnection graph) throws IOException {
        engine = Engine.on(graph, Files.createDirectory(folder.resolve("data")), Gazetteer.bundled());
        write("居民身份证信息", "姓名,性别,住址,公民身份证号码\n章小岚,女,,%s\n".formatted(NUMBER));
        write("户口簿登记信息", "户主姓名,户号,户主或与户主关系,曾用名,公民身份证号码\n章小岚,1,户主,章大凤,%s\n".formatted(NUMBER));
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void nobodyIsSaidToBeAbsentBeforeAllAreRead() throws InterruptedException {
        BlockingQueue<Runnable> held = new LinkedBlockingQueue<>();
        try (RegisteredPersons persons = new RegisteredPersons(engine.graph(), engine.vault(), engine.survivorship(), folder.resolve("index"), engine.clock(), held::add, 0)) {
            persons.follow();
            Comparison comparison = new PersonComparison((subject, asked, today) -> List.of(), persons, engine.gazetteer());
            Runnable making = held.take();
            List<Comparison.Answer> before = HELD.stream().map(one -> comparison.compare(Subject.PERSON, one, TODAY)).toList();
            for (Comparison.Asked one : OPEN) {
                assertThatThrownBy(() -> comparison.compare(Subject.PERSON, one, TODAY)).isInstanceOf(Failed.class).extracting(e -> ((Failed) e).code()).isEqualTo(PersonIndexState.NOT_YET);
            }
            assertThatThrownBy(() -> comparison.forList(Subject.PERSON)).hasMessageContaining("名单须待其建成");
            assertThat(persons.state().state()).isEqualTo(PersonIndexState.State.MISSING);
            making.run();
            while (persons.state().state() != PersonIndexState.State.READY) {
                Thread.sleep(20);
            }
            assertThat(persons.state()).isEqualTo(new PersonIndexState(PersonIndexState.State.READY, persons.state().asOf(), 1, null, ""));
            List<Comparison.Answer> after = HELD.stream().map(one -> comparison.compare(Subject.PERSON, one, TODAY)).toList();
            assertThat(before).usingRecursiveComparison().isEqualTo(after);
            assertThat(after.stream().map(Comparison.Answer::reason)).containsExactly("NAME_AND_NUMBER_AGREE", "NAME_HOMOPHONE", "NAME_DIFFERS", "NAME_FORMER", "NAME_MISSING",
                    "NUMBER_MISSING", "NUMBER_SCIENTIFIC");
            assertThat(OPEN.stream().map(one -> comparison.compare(Subject.PERSON, one, TODAY).reason())).containsExactly("NUMBER_ONE_DIGIT", "PERSON_NOT_REGISTERED", "PERSON_NOT_REGISTERED");
            assertThat(comparison.forList(Subject.PERSON).change()).isEqualTo(Optional.of(persons.state().asOf()));
        }
    }

    @Test
    void whatCannotBeWrittenIsSaid() throws IOException {
        Path root = Files.writeString(folder.resolve("no-folder"), "");
        try (RegisteredPersons persons = new RegisteredPersons(engine.graph(), engine.vault(), engine.survivorship(), root, engine.clock(), Runnable::run, -1)) {
            persons.follow();
            long end = System.nanoTime() + 10_000_000_000L;
            while (persons.state().failure().isEmpty() && System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            assertThat(persons.state().failure()).isEqualTo("IDENTITY_INDEX_UNWRITABLE");
            assertThat(persons.state().text()).contains("IDENTITY_INDEX_UNWRITABLE");
        }
    }

    private static Comparison.Asked asked(String name, String number) {
        return new Comparison.Asked(name, number);
    }

    private static void write(String resource, String csv) throws IOException {
        Imported.text(engine, folder, resource, csv);
    }
}
