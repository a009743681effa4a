package io.tongyuan.batch.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongyuan.identity.index.PersonIndex;
import io.tongyuan.identity.person.PersonWeights;
import io.tongyuan.identity.thresholds.Thresholds;
import io.tongyuan.model.Failed;
import io.tongyuan.privacy.ExchangeKey;
import io.tongyuan.source.PersonColumns;
import io.tongyuan.source.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestListTest {
    private static final String LI = Persons.id("37030619900101123");
    private static final String WANG = Persons.id("37030619850505321");
    private static final LocalDate EXPIRES = Persons.TODAY.plusMonths(1);
    private static final Progress SILENT = (at, total, rows) -> { };
    @TempDir
    private Path folder;

    private ExchangeKey key(String name, String job) {
        ExchangeKey.make(folder.resolve(name), "社保中心", "公安局", job, EXPIRES, Persons.TODAY);
        return ExchangeKey.read(folder.resolve(name), EXPIRES);
    }

    private List<String> compare(String sent, ExchangeKey key) throws IOException {
        Path list = Files.writeString(folder.resolve("sent.csv"), sent);
        try (PersonIndex index = PersonIndex.open(folder.resolve("index"), key.digestKey())) {
            new DigestList(key.digestKey(), Persons.TODAY).compare(list, folder.resolve("out.csv"), index, PersonWeights.bundled(), Thresholds.usual().persons(), Optional.empty(), Optional.empty(), SILENT);
        }
        return Files.readAllLines(folder.resolve("out.csv"));
    }

    @Test
    void digestsAreComparedExactly() throws IOException {
        ExchangeKey key = key("job.key", "认证");
        Path register = Files.writeString(folder.resolve("register.csv"), "姓名,身份证号\n李雷," + LI + "\n王芳," + WANG + "\n");
        RegisterIndexing.run(register, folder.resolve("index"), key.digestKey(), PersonColumns.Given.NOTHING, Optional.empty(), Persons.TODAY);
        Path list = Files.writeString(folder.resolve("list.csv"), "序号,姓名,身份证号,监护人\n1,李雷," + LI.toLowerCase() + "," + WANG + "\n2,王方," + WANG + ",\n3,赵云,"
                + WANG + ",\n4,李雷," + LI.substring(0, 17) + (LI.endsWith("1") ? "2" : "1") + ",\n5,孙一," + Persons.id("37030619700101101") + ",\n");
        DigestList.Made made = new DigestList(key.digestKey(), Persons.TODAY).make(list, folder.resolve("made.csv"), PersonColumns.Given.NOTHING, Optional.empty(), SILENT);
        String sent = Files.readString(folder.resolve("made.csv")).replace("\r\n", "\n");
        assertThat(sent).startsWith("\uFEFF序号,姓名,tongyuan_digest,监护人,tongyuan_reason\n").doesNotContain(LI.substring(6), WANG.substring(6), LI.substring(0, 17));
        assertThat(made).isEqualTo(new DigestList.Made(true, 5, Map.of("PERSON_ID_CHECK_DIGIT", 1L), 1));
        List<String> out = compare(sent.replace("\uFEFF", ""), key);
        assertThat(out.stream().skip(1).map(l -> l.replaceFirst(".*,([A-Z_]+,[0-9]*,[A-Z_]+) .*", "$1"))).containsExactly("SAME,1,NAME_AND_NUMBER_AGREE",
                "SAME_AFTER_CORRECTION,2,NAME_HOMOPHONE", "DIFFERENT,2,NAME_DIFFERS", "INVALID,,NUMBER_MISSING", "NOT_FOUND,,PERSON_NOT_REGISTERED");

        ExchangeKey other = key("other.key", "另一事项");
        Path elsewhere = folder.resolve("elsewhere.csv");
        new DigestList(other.digestKey(), Persons.TODAY).make(list, elsewhere, PersonColumns.Given.NOTHING, Optional.empty(), SILENT);
        assertThat(compare(Files.readString(elsewhere).replace("\uFEFF", ""), key).get(1)).contains(",INVALID,,DIGEST_OTHER_KEY ");
        assertThat(compare("姓名,tongyuan_digest\n李雷," + LI + "\n李雷,5f4dcc3b5aa765d61d8327deb882cf99\n", key).stream().skip(1))
                .allSatisfy(l -> assertThat(l).contains(",INVALID,,DIGEST_WITHOUT_KEY "));
        assertThatThrownBy(() -> compare(sent, other)).isInstanceOf(Failed.class).extracting(e -> ((Failed) e).code()).isEqualTo("KEYS_DO_NOT_FIT");
    }

    @Test
    void noNumberLeavesInARemarkOrInARowThatCannotBeCut() throws IOException {
        Path list = Files.writeString(folder.resolve("list.csv"), "姓名,身份证号,备注\n李雷," + LI + ",其母" + WANG + "\n王芳,\"" + WANG + "\"x,\n李雷," + LI + "," + WANG + ",多一列\n");
        DigestList.Made made = new DigestList(key("job.key", "认证").digestKey(), Persons.TODAY)
                .make(list, folder.resolve("made.csv"), PersonColumns.Given.NOTHING, Optional.empty(), SILENT);
        String sent = Files.readString(folder.resolve("made.csv"));
        assertThat(sent).doesNotContain(LI.substring(6)).doesNotContain(WANG.substring(6)).contains("名单第 2 行", "名单第 3 行");
        assertThat(made.without()).containsOnlyKeys("ROW_QUOTES", "ROW_FIELD_COUNT");
    }

    @Test
    void aKeyIsForOneJobAndUntilOneDay() throws IOException {
        ExchangeKey key = key("job.key", "认证");
        Path file = folder.resolve("job.key");
        assertThatThrownBy(() -> ExchangeKey.read(file, EXPIRES.plusDays(1))).extracting(e -> ((Failed) e).code()).isEqualTo("EXCHANGE_KEY_EXPIRED");
        assertThatThrownBy(() -> key("job.key", "认证")).extracting(e -> ((Failed) e).code()).isEqualTo("EXCHANGE_KEY_UNWRITABLE");
        assertThatThrownBy(() -> ExchangeKey.make(folder.resolve("late.key"), "甲", "乙", "丙", Persons.TODAY.plusYears(2), Persons.TODAY))
                .extracting(e -> ((Failed) e).code()).isEqualTo("EXCHANGE_KEY_INVALID");
        Files.writeString(file, Files.readString(file).replace(EXPIRES.toString(), EXPIRES.plusYears(5).toString()));
        assertThat(ExchangeKey.read(file, Persons.TODAY).digestKey()).isNotEqualTo(key.digestKey());
    }
}
