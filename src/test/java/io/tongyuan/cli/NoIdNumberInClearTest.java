package io.tongyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.config.Engine;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.generate.Generator;
import io.tongyuan.generate.Manifest;
import io.tongyuan.generate.Request;
import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.land.CountyReader;
import io.tongyuan.generate.project.KnownProject;
import io.tongyuan.graph.AllValues;
import io.tongyuan.identity.thresholds.Thresholds;
import io.tongyuan.sharing.AuditEntry;
import io.tongyuan.sharing.AuditLog;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole county is imported, looked at and left; then no ID number of its registers stands in clear anywhere in the
 * data folder. Neo4j packs short strings, so that its files alone prove nothing: properties are read by Cypher too.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class NoIdNumberInClearTest {
    private static final int PERSONS = 300;
    /** Every way of spoiling a number, of which a small county may lack one; made up. */
    private static final List<String> SPOILT = List.of("37030619870210119X", "370306198702101", "37030619870210122", "3703061987021012O2",
            "370306198713101233", "370306870210124", "３７０３０６１９８７０２１０１２５Ｘ", "370306 19870210 1263", "37030619870210127x", "3703061987021012855");
    /** The example of GB 11643; no generated person has it. */
    private static final String CONTROL = "11010519491231002X";

    @TempDir
    private static Path folder;
    private final Map<String, Set<String>> inProperties = new TreeMap<>();
    private final Map<String, Set<String>> afterControl = new TreeMap<>();
    private final StringBuilder said = new StringBuilder();
    private Path data;
    private Set<String> numbers;
    private NumberSearch search;
    private long values;

    @BeforeAll
    void importAndUse() throws Exception {
        data = folder.resolve("data");
        Path registers = folder.resolve("registers");
        Manifest made = new Generator(CountyReader.read(Gazetteer.bundled(), "370306")).generate(new Request("370306", PERSONS, registers, 6));
        numbers = GeneratedNumbers.of(registers, made);
        SPOILT.forEach(n -> GeneratedNumbers.add(numbers, n));
        Set<String> withControl = new TreeSet<>(numbers);
        withControl.add(CONTROL);
        search = new NumberSearch(withControl);
        try (Engine engine = Engine.open(data, Optional.empty(), Optional.empty())) {
            for (Output.Entry e : made.files()) {
                if (!MixedRegisters.has(e.resource())) {
                    GeneratedRegisters.load(engine, registers, e);
                    continue;
                }
                Ran ran = Ran.of("import", "--resource", e.resource(), "--provider", e.provider(), "--data", data.toString(),
                        registers.resolve(e.file()).toString());
                assertThat(ran.exit()).as(ran.err()).isIn(Exit.DONE, Exit.ROWS_REFUSED);
                said.append(ran.out()).append(ran.err());
            }
            misplaced(registers);
            use(engine, registers);
            values = AllValues.read(engine.connection(), (name, value) -> note(inProperties, name, value));
            AllValues.store(engine.connection(), CONTROL);
            AllValues.store(engine.connection(), List.of("经办人身份证：" + CONTROL.toLowerCase() + "。"));
            AllValues.store(engine.connection(), CONTROL.getBytes(StandardCharsets.UTF_16LE));
            AllValues.read(engine.connection(), (name, value) -> note(afterControl, name + "/" + (value instanceof List<?> ? "list" : value.getClass().getSimpleName()), value));
        }
    }

    /** Numbers in their own column, and, in shape, where none belongs: a name, an address, a credit code, a remark. */
    private void misplaced(Path registers) throws IOException {
        StringBuilder persons = new StringBuilder("姓名,公民身份证号码,住址\n");
        SPOILT.forEach(n -> persons.append("孙某,").append(n).append(",周村区丝绸路5号 证号").append(n).append('\n'));
        takes("居民身份证信息", Files.writeString(registers.resolve("spoilt.csv"), persons));
        String whole = numbers.stream().filter(n -> n.matches("370306(19|20)\\d{2}(0[1-9]|1[0-2])[01]\\d{4}[\\dX]")).findFirst().orElseThrow();
        String old = numbers.stream().filter(n -> n.matches("370306[4-9]\\d(0[1-9]|1[0-2])[01]\\d{4}")).findFirst().orElseThrow();
        takes("工商登记信息", Files.writeString(registers.resolve("misplaced.csv"), "企业名称,统一社会信用代码,法定代表人,身份证,住所,经营范围\n"
                + "周村区孙某百货店," + whole + ",孙某," + whole + ",周村区丝绸路6号,零售\n"
                + "周村区" + whole + "商店,,李某(" + whole + ")," + whole + ",周村区丝绸路7号(" + old + "),联系人" + whole + "、" + old + "\n"
                + "周村区钱某商店," + old + ",钱某,,周村区丝绸路8号" + whole + ",\n"));
    }

    private void takes(String resource, Path file) {
        Ran ran = Ran.of("import", "--resource", resource, "--data", data.toString(), file.toString());
        assertThat(ran.exit()).as(ran.err()).isEqualTo(Exit.DONE);
        said.append(ran.out()).append(ran.err());
    }

    /** What answers leave behind: the index of addresses, the audit log. */
    private void use(Engine engine, Path registers) throws IOException {
        LocalDate today = LocalDate.now(engine.clock());
        KnownProject.read(registers).stream().limit(20).forEach(p -> said.append(engine.projectChecks().check(p.code(), today, today)));
        try (AuditLog audit = new AuditLog(data)) {
            for (String number : numbers.stream().filter(n -> n.length() == 18).limit(50).toList()) {
                said.append(engine.persons().verify("张三", number, true, Thresholds.usual(), today));
                audit.append(new AuditEntry("r-1", "公安局", "核对 " + number, "persons.verify", number, "200"));
            }
        }
    }

    @Test
    void theRegistersHoldNumbersOfEveryForm() {
        assertThat(numbers).hasSizeGreaterThan(PERSONS);
        assertThat(numbers).anyMatch(n -> n.length() == 15).anyMatch(n -> n.length() == 17).anyMatch(n -> n.contains("O"));
        assertThat(values).as("values read by Cypher").isGreaterThan(20L * PERSONS);
    }

    @Test
    void noPropertyHoldsOne() {
        assertThat(inProperties).isEmpty();
    }

    @Test
    void noFileOfTheDataFolderHoldsOne() throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        for (Map.Entry<String, Set<String>> e : inFiles().entrySet()) {
            Set<String> others = new TreeSet<>(e.getValue());
            others.remove(CONTROL);
            if (!others.isEmpty()) {
                found.put(e.getKey(), others);
            }
        }
        assertThat(found).isEmpty();
        assertThat(data.resolve("audit")).isNotEmptyDirectory();
        assertThat(data.resolve("index/addresses")).isNotEmptyDirectory();
    }

    @Test
    void noAnswerHoldsOne() {
        assertThat(search.in(said.toString())).isEmpty();
    }

    @Test
    void theSearchFindsOneThatIsStoredInClear() throws IOException {
        assertThat(afterControl).containsOnlyKeys("Control.value/String", "Control.value/byte[]", "Control.value/list");
        assertThat(afterControl.values()).allSatisfy(found -> assertThat(found).containsExactly(CONTROL));

        Path control = Files.createDirectory(folder.resolve("control"));
        String wide = "１１０１０５１９４９１２３１００２ｘ";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            for (String text : List.of(CONTROL, "号码" + CONTROL + "号", "x" + wide, "a" + CONTROL.toLowerCase())) {
                for (int offset = 0; offset < 2; offset++) {
                    Path file = control.resolve(charset + "-" + offset);
                    Files.write(file, new byte[offset]);
                    Files.write(file, text.getBytes(charset), java.nio.file.StandardOpenOption.APPEND);
                    assertThat(search.in(file)).as(charset + " " + text + " at " + offset).containsExactly(CONTROL);
                }
            }
        }
        assertThat(search.in("110105194912310021 10105194912310020")).isEmpty();
    }

    private Map<String, Set<String>> inFiles() throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Set<String> in = search.in(file);
                if (!in.isEmpty()) {
                    found.put(data.relativize(file).toString(), in);
                }
            }
        }
        return found;
    }

    private void note(Map<String, Set<String>> into, String name, Object value) {
        Set<String> found = switch (value) {
            case byte[] bytes -> search.in(bytes);
            case Collection<?> many -> search.in(many.toString());
            default -> search.in(value.toString());
        };
        if (!found.isEmpty()) {
            into.computeIfAbsent(name, n -> new TreeSet<>()).addAll(found);
        }
    }
}
