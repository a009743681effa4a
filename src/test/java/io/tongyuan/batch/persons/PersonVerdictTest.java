package io.tongyuan.batch.persons;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.identity.thresholds.Thresholds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One case a rule. */
class PersonVerdictTest {
    private static final String ID = Persons.id("37030619900101123");
    private static final String TWIN = Persons.id("37030619900101125");
    @TempDir
    private static Path folder;
    private static Persons persons;

    @BeforeAll
    static void register() throws IOException {
        persons = new Persons(folder);
        Map<String, String> people = Persons.people(500);
        StringBuilder register = new StringBuilder("姓名,身份证号,曾用名\n");
        register.append("张晓明,").append(ID).append(",张小二\n张晓亮,").append(TWIN).append(",\n");
        register.append("阿卜杜热合曼·买买提,").append(Persons.id("65310119800202321")).append(",\n");
        register.append("葉國強,").append(Persons.id("37030319700101101")).append(",\n");
        register.append("孙一,").append(Persons.id("37030319710101101")).append(",\n钱二,").append(Persons.id("37030319710101101")).append(",\n");
        people.forEach((number, name) -> register.append(name).append(',').append(number).append(",\n"));
        persons.index(register.toString());
    }

    private static void expect(String verdict, String name, String number) throws IOException {
        assertThat(persons.verdict(name, number)).as(name + " " + number).isEqualTo(verdict);
    }

    @Test
    void numbersAsTheyAreWritten() throws IOException {
        expect("SAME 1 NAME_AND_NUMBER_AGREE", "张晓明", ID);
        expect("SAME 1 NAME_AND_NUMBER_AGREE", " 张 晓明　", ID.substring(0, 6) + " " + ID.substring(6));
        expect("SAME 4 NAME_AND_NUMBER_AGREE", "葉國強", "３７０３０３１９７００１０１１０１" + Persons.id("37030319700101101").charAt(17));
        expect("SAME 1 NUMBER_OLD_FORM", "张晓明", ID.substring(0, 6) + ID.substring(8, 17));
        expect("INVALID  NUMBER_MISSING", "张晓明", " ");
        expect("INVALID  NAME_MISSING", "", ID);
        expect("INVALID  NUMBER_SCIENTIFIC", "张晓明", "3.70306E+17");
        expect("INVALID  PERSON_ID_LENGTH", "张晓明", "3703");
        expect("NOT_FOUND  PERSON_NOT_REGISTERED", "张晓明", Persons.id("11010119650302101"));
    }

    @Test
    void numbersWithASlip() throws IOException {
        expect("SAME_AFTER_CORRECTION 1 NUMBER_ONE_DIGIT", "张晓明", ID.substring(0, 9) + "7" + ID.substring(10));
        expect("SAME_AFTER_CORRECTION 1 NUMBER_ONE_DIGIT", "张晓明", ID.substring(0, 17) + (ID.endsWith("1") ? "2" : "1"));
        expect("SAME_AFTER_CORRECTION 1 NUMBER_ONE_DIGIT", "张晓明", "37O" + ID.substring(3));
        expect("SAME_AFTER_CORRECTION 1 NUMBER_DIGITS_SWAPPED", "张晓明", "73" + ID.substring(2));
        expect("SAME_AFTER_CORRECTION 1 NUMBER_LENGTH", "张晓明", ID.substring(0, 4) + ID.substring(5));
        expect("SAME_AFTER_CORRECTION 1 NUMBER_LENGTH", "张晓明", ID.substring(0, 4) + "9" + ID.substring(4));
        expect("SAME_AFTER_CORRECTION 1 NUMBER_TWO_DIGITS", "张晓明", "57" + "6" + ID.substring(3));
        assertThat(persons.compare("姓名,身份证号\n张晓亮," + TWIN + "\n" + ID + ",张晓明\n").lines().skip(2)).singleElement().asString()
                .contains(",SAME_AFTER_CORRECTION,1,COLUMNS_TRANSPOSED ");
    }

    @Test
    void namesWithASlip() throws IOException {
        expect("SAME_AFTER_CORRECTION 1 NAME_VARIANT", "張曉明", ID);
        expect("SAME_AFTER_CORRECTION 1 NAME_HOMOPHONE", "张小明", ID);
        expect("SAME_AFTER_CORRECTION 1 NAME_LOOKALIKE", "张晓?", ID);
        expect("SAME_AFTER_CORRECTION 1 NAME_ONE_CHARACTER", "张晓国", ID);
        expect("SAME_AFTER_CORRECTION 1 NAME_FORMER", "张小二", ID);
        expect("SAME_AFTER_CORRECTION 3 NAME_VARIANT", "阿卜杜热合曼买买提", Persons.id("65310119800202321"));
        expect("SAME 3 NAME_AND_NUMBER_AGREE", "阿卜杜热合曼•买买提", Persons.id("65310119800202321"));
        expect("DIFFERENT 1 NAME_DIFFERS", "李雷", ID);
    }

    @Test
    void aNameThatTheRegisterLacksIsNoDifference() throws IOException {
        Persons some = new Persons(folder.resolve("nameless"));
        Files.createDirectories(folder.resolve("nameless"));
        some.index("姓名,身份证号\n," + ID + "\n王五," + TWIN + "\n");
        assertThat(some.verdict("张晓明", ID)).isEqualTo("NOT_FOUND  NAME_NOT_SHARED");
        assertThat(some.verdict("王五", TWIN)).isEqualTo("SAME 2 NAME_AND_NUMBER_AGREE");
    }

    @Test
    void whatItIsForSaysHowSureItMustBe() throws IOException {
        String slip = ID.substring(0, 9) + "7" + ID.substring(10);
        try {
            persons.purpose("verification");
            expect("SAME 1 NAME_AND_NUMBER_AGREE", "张晓明", ID);
            expect("SAME_AFTER_CORRECTION 1 NAME_FORMER", "张小二", ID);
            expect("POSSIBLE  NAME_HOMOPHONE", "张小明", ID);
            expect("POSSIBLE  NUMBER_ONE_DIGIT", "张晓明", slip);
            expect("DIFFERENT 1 NAME_DIFFERS", "李雷", ID);
            persons.purpose("BENEFITS");
            expect("SAME_AFTER_CORRECTION 1 NAME_HOMOPHONE", "张小明", ID);
            expect("POSSIBLE  NAME_ONE_CHARACTER", "张晓国", ID);
            expect("SAME_AFTER_CORRECTION 1 NUMBER_ONE_DIGIT", "张晓明", slip);
        } finally {
            persons.purpose(Thresholds.USUAL);
        }
    }

    @Test
    void twoWhoAreAlikeAreNotMixedUp() throws IOException {
        expect("SAME_AFTER_CORRECTION 2 NUMBER_ONE_DIGIT", "张晓亮", TWIN.substring(0, 16) + "9" + TWIN.substring(17));
        expect("SAME 5 NAME_AND_NUMBER_AGREE", "孙一", Persons.id("37030319710101101"));
        expect("SAME 6 NAME_AND_NUMBER_AGREE", "钱二", Persons.id("37030319710101101"));
        expect("AMBIGUOUS  NUMBER_HELD_TWICE", "李雷", Persons.id("37030319710101101"));
    }
}
