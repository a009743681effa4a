package io.tongyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tongyuan.batch.ListComparison;
import io.tongyuan.batch.persons.PersonList;
import io.tongyuan.batch.persons.RegisterIndexing;
import io.tongyuan.config.Engine;
import io.tongyuan.config.Imported;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.generate.Generator;
import io.tongyuan.generate.Manifest;
import io.tongyuan.generate.Request;
import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.land.CountyReader;
import io.tongyuan.generate.list.KnownList;
import io.tongyuan.graph.GraphConnection;
import io.tongyuan.graph.Neo4jExtension;
import io.tongyuan.identity.index.PersonIndex;
import io.tongyuan.identity.person.PersonWeights;
import io.tongyuan.identity.thresholds.Thresholds;
import io.tongyuan.query.Comparison;
import io.tongyuan.query.Subject;
import io.tongyuan.source.Catalogue;
import io.tongyuan.source.HeaderMapping;
import io.tongyuan.source.PersonColumns;
import io.tongyuan.source.ResourceFile;
import io.tongyuan.source.reading.Content;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** One question about a person has one answer: asked alone, in a list against the register, in a list against an index of the register's file. */
@ExtendWith(Neo4jExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OneAnswerTest {
    private static final int PERSONS = 300;
    private static final int LISTED = 3_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @TempDir
    static Path folder;
    private static Path registers;
    private static Output.Entry police;
    private static Engine engine;
    private static GraphConnection connection;

    @BeforeAll
    static void load(GraphConnection graph) throws IOException {
        registers = folder.resolve("registers");
        connection = graph;
        Manifest made = new Generator(CountyReader.read(Gazetteer.bundled(), "370306")).generate(new Request("370306", PERSONS, registers, 5, LISTED));
        engine = Engine.on(graph, Files.createDirectory(folder.resolve("data")), Gazetteer.bundled());
        for (Output.Entry file : made.files()) {
            if (file.resource().equals("居民身份证信息") || file.resource().equals("户口簿登记信息")) {
                GeneratedRegisters.load(engine, registers, file);
                police = file.resource().equals("居民身份证信息") ? file : police;
            }
        }
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    /** Of each purpose; stricter ones give fewer rows. */
    @Test
    @Order(1)
    void aloneAndInListsTheAnswerIsTheSame() throws IOException {
        Map<String, Long> identified = new TreeMap<>();
        for (Thresholds t : Thresholds.all()) {
            identified.put(t.purpose(), answersAgree(t));
        }
        assertThat(identified.get("VERIFICATION")).as(identified.toString()).isLessThan(identified.get("BENEFITS"));
        assertThat(identified.get("BENEFITS")).as(identified.toString()).isLessThan(identified.get(Thresholds.USUAL));
    }

    /** How many rows have been given. */
    private static long answersAgree(Thresholds thresholds) throws IOException {
        KnownList known = new KnownList(registers);
        boolean usual = thresholds.purpose().equals(Thresholds.USUAL);
        Path byRegister = folder.resolve(usual ? "by-register.csv" : "by-register-" + thresholds.purpose() + ".csv");
        Catalogue catalogue = Catalogue.bundled();
        Comparison comparison = engine.comparison().under(thresholds);
        try (ResourceFile rows = ListComparison.open(Subject.PERSON, Content.of(known.file()), catalogue, Optional.empty(), HeaderMapping.NONE)) {
            new ListComparison(comparison, catalogue, TODAY).run(Subject.PERSON, rows, byRegister, ListComparison.Options.NONE, (at, total, n) -> { });
        }
        KnownList.Agreement agreement = known.with(byRegister);
        assertThat(!usual || agreement.percent() >= 99.9).as(agreement.toString()).isTrue();
        List<NamedCsvRecord> inList = read(byRegister);
        for (NamedCsvRecord row : inList) {
            if (!usual && row.getField("tongyuan_status").equals("SAME")) {
                continue; // of what agrees no purpose thinks otherwise
            }
            Comparison.Asked asked = new Comparison.Asked(row.getField("姓名"), row.getField("身份证号码").strip());
            Comparison.Answer alone = comparison.compare(Subject.PERSON, asked, TODAY);
            assertThat(verdict(alone)).as(row.toString()).isEqualTo(verdict(row));
            assertThat(comparison.explain(Subject.PERSON, asked, false, TODAY).answer()).usingRecursiveComparison().isEqualTo(alone);
        }
        List<String> different = new ArrayList<>();
        List<NamedCsvRecord> inIndex = read(byIndex(known.file(), thresholds));
        for (int i = 0; i < inList.size(); i++) {
            if (!verdict(inList.get(i)).equals(verdict(inIndex.get(i)))) {
                different.add(inList.get(i) + " / " + inIndex.get(i));
            }
        }
        assertThat(different).isEmpty();
        return inList.stream().filter(row -> row.getField("tongyuan_status").startsWith("SAME")).count();
    }

    /** Of the register's file alone. */
    private static Path byIndex(Path list, Thresholds thresholds) {
        byte[] key = engine.vault().identityIndexKey();
        Path out = folder.resolve("by-index.csv");
        if (!PersonIndex.in(folder.resolve("index"))) {
            RegisterIndexing.run(registers.resolve(police.file()), folder.resolve("index"), key, PersonColumns.Given.NOTHING, Optional.of(Charset.forName(police.encoding())), TODAY);
        }
        try (PersonIndex index = PersonIndex.open(folder.resolve("index"), key)) {
            new PersonList(index, PersonWeights.bundled(), TODAY).run(list, out,
                    new PersonList.Options(PersonColumns.Given.NOTHING, Optional.empty(), thresholds.persons(), false), (at, total, rows) -> { });
        }
        return out;
    }

    private static List<NamedCsvRecord> read(Path result) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(result)) {
            return rows.stream().toList();
        }
    }

    private static String verdict(NamedCsvRecord row) {
        return row.getField("tongyuan_status") + " " + row.getField("tongyuan_row") + " " + row.getField("tongyuan_reason").split(" ")[0];
    }

    private static String verdict(Comparison.Answer a) {
        return a.status() + " " + (a.row() == 0 ? "" : a.row()) + " " + a.reason();
    }

    @Test
    @Order(2)
    void whatChangesIsKnownAtOnceAndAsIfItHadAlwaysBeenSo() throws Exception {
        assertThat(answer("章小岚", "370306199001010016")).isEqualTo("NOT_FOUND  PERSON_NOT_REGISTERED");
        write("居民身份证信息", "姓名,性别,住址,公民身份证号码\n章小岚,女,,370306199001010016\n");
        assertThat(answer("章小岚", "370306199001010016")).isEqualTo("SAME 1 NAME_AND_NUMBER_AGREE");
        assertThat(answer("章小岚", "370306199001010026")).isEqualTo("SAME_AFTER_CORRECTION 1 NUMBER_ONE_DIGIT");
        write("户口簿登记信息", "户主姓名,户号,户主或与户主关系,曾用名,公民身份证号码\n章小兰,1,户主,章大凤,370306199001010016\n");
        assertThat(answer("章大凤", "370306199001010016")).startsWith("SAME_AFTER_CORRECTION").endsWith("NAME_FORMER");
        assertThat(List.of(answer("章小岚", "370306199001010016"), answer("章小兰", "370306199001010016"))).as("the golden name and the other record's")
                .containsExactlyInAnyOrder("SAME 1 NAME_AND_NUMBER_AGREE", "SAME 1 NAME_IN_OTHER_RECORD");
        Path anew = Files.createDirectory(folder.resolve("anew"));
        Files.copy(folder.resolve("data/keys"), anew.resolve("keys"), StandardCopyOption.COPY_ATTRIBUTES);
        List<Comparison.Asked> all = new ArrayList<>(List.of(new Comparison.Asked("章小岚", "370306199001010026"), new Comparison.Asked("章小兰", "370306199001010016")));
        read(folder.resolve("by-register.csv")).stream().limit(500).forEach(r -> all.add(new Comparison.Asked(r.getField("姓名"), r.getField("身份证号码").strip())));
        try (Engine other = Engine.on(connection, anew, Gazetteer.bundled())) {
            assertThat(other.comparison().compare(Subject.PERSON, all, TODAY)).usingRecursiveComparison().isEqualTo(engine.comparison().compare(Subject.PERSON, all, TODAY));
            try (Stream<Path> bases = Files.list(anew.resolve("index"))) {
                assertThat(bases.map(b -> b.getFileName().toString())).hasSize(1).first().asString().isEqualTo("persons-" + engine.graph().read(tx -> tx.lastChange()));
            }
        }
    }

    private static String answer(String name, String number) {
        return verdict(engine.comparison().compare(Subject.PERSON, new Comparison.Asked(name, number), TODAY));
    }

    private static void write(String resource, String csv) throws IOException {
        Imported.text(engine, folder, resource, csv);
    }
}
