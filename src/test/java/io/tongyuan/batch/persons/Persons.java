package io.tongyuan.batch.persons;

import io.tongyuan.generate.number.CheckCharacters;
import io.tongyuan.identity.index.PersonIndex;
import io.tongyuan.identity.person.PersonThresholds;
import io.tongyuan.identity.person.PersonWeights;
import io.tongyuan.identity.thresholds.Thresholds;
import io.tongyuan.source.PersonColumns;
import io.tongyuan.source.Progress;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small register, its index, and lists against it. */
final class Persons {
    static final byte[] KEY = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private final Path folder;
    private PersonThresholds thresholds = Thresholds.usual().persons();

    Persons(Path folder) {
        this.folder = folder;
    }

    /** Of the lists to come. */
    void purpose(String name) {
        thresholds = Thresholds.get(name).persons();
    }

    /** @param seventeen the first digits */
    static String id(String seventeen) {
        return seventeen + CheckCharacters.person(seventeen);
    }

    RegisterIndexing.Summary index(String register) throws IOException {
        return index(register.getBytes(StandardCharsets.UTF_8));
    }

    RegisterIndexing.Summary index(byte[] register) throws IOException {
        Path file = Files.write(folder.resolve("register.csv"), register);
        return RegisterIndexing.run(file, folder.resolve("index"), KEY, PersonColumns.Given.NOTHING, Optional.empty(), TODAY);
    }

    PersonIndex open() {
        return PersonIndex.open(folder.resolve("index"), KEY);
    }

    String compare(String list) throws IOException {
        return compare(list.getBytes(StandardCharsets.UTF_8), false);
    }

    String compare(byte[] list, boolean plain) throws IOException {
        Path file = Files.write(folder.resolve("list.csv"), list);
        Path out = folder.resolve("out.csv");
        try (PersonIndex index = open()) {
            new PersonList(index, PersonWeights.bundled(), TODAY).run(file, out,
                    new PersonList.Options(PersonColumns.Given.NOTHING, Optional.<Charset>empty(), thresholds, plain), (Progress) (at, total, rows) -> { });
        }
        return Files.readString(out);
    }

    /** Status, row and the reason's code of one name with one number. */
    String verdict(String name, String number) throws IOException {
        String[] cells = compare("姓名,身份证号\n" + name + "," + number + "\n").lines().toList().get(1).split(",", -1);
        return cells[2] + " " + cells[3] + " " + cells[4].split(" ")[0];
    }

    /** Rows of a register of so many, each somebody else: name by number. */
    static Map<String, String> people(int n) {
        String surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高";
        String given = "伟强军勇杰涛明超磊刚平辉鹏华飞波斌建国志文海俊宇轩博泽梓子天";
        Map<String, String> out = new LinkedHashMap<>();
        for (int i = 0; out.size() < n; i++) {
            long mixed = (i * 0x9e3779b97f4a7c15L) >>> 1;
            String number = id("3703%02d%d%02d%02d%03d".formatted(1 + mixed % 6, 1950 + mixed / 7 % 60, 1 + mixed / 500 % 12, 1 + mixed / 7_000 % 28,
                    1 + mixed / 300_000 % 998));
            out.put(number, "" + surnames.charAt((int) (mixed / 11 % 20)) + given.charAt((int) (mixed / 220 % 30)) + given.charAt((int) (mixed / 6_600 % 30)));
        }
        return out;
    }

    static String register(Map<String, String> people) {
        List<String> lines = new ArrayList<>(List.of("姓名,身份证号"));
        people.forEach((number, name) -> lines.add(name + "," + number));
        return String.join("\n", lines) + "\n";
    }
}
