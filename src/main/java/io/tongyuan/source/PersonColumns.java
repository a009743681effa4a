package io.tongyuan.source;

import io.tongyuan.model.DivisionDirectory;
import io.tongyuan.model.Failed;
import io.tongyuan.model.PersonId;
import io.tongyuan.source.reading.Content;
import io.tongyuan.source.reading.HeaderJudge;
import io.tongyuan.source.reading.RawRow;
import io.tongyuan.source.reading.RowReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which columns of a file hold the ID number, the name and the former name: those given, else those known by their headers, else
 * those whose cells look so.
 *
 * @param former -1 where there is none
 */
public record PersonColumns(int number, int name, int former) {
    private static final int SAMPLE = 500;
    private static final double MOST_OF_THEM = 0.6;
    private static final Set<String> NUMBER = Set.of("id", "idno", "id_no", "idcard", "id_card", "idnumber", "id_number", "sfzh", "sfzhm", "gmsfhm", "zjhm",
            "证件号", "证件号码", "身份证明号码");
    private static final Set<String> NAME = Set.of("name", "fullname", "full_name", "xm", "人员姓名", "申请人", "参保人", "领取人");
    private static final Set<String> FORMER = Set.of("曾用名", "formername", "former_name", "cym", "原姓名", "曾用姓名");
    private static final Pattern LOOKS_LIKE_NAME = Pattern.compile("\\s*[\\x{3007}\\x{3400}-\\x{9FFF}\\x{20000}-\\x{3FFFF}·•・.\\s]{2,20}\\s*");

    /** What somebody says of the columns: their headers. */
    public record Given(Optional<String> number, Optional<String> name) {
        public static final Given NOTHING = new Given(Optional.empty(), Optional.empty());
    }

    /** The line that has the most of these headers is the header. */
    public static HeaderJudge judge(Given given) {
        Words words = new Words(given);
        return cells -> (int) cells.stream().map(HeaderNames::plain)
                .filter(c -> words.number.contains(c) || words.name.contains(c) || FORMER.contains(c)).count();
    }

    /** @throws Failed COLUMN_MISSING, COLUMN_AMBIGUOUS, HEADER_MISSING, and as reading does */
    public static PersonColumns in(Path file, Optional<Charset> charset, Given given) {
        return in(Content.of(file), charset, given);
    }

    /** The same of what lies elsewhere. */
    public static PersonColumns in(Content content, Optional<Charset> charset, Given given) {
        Path file = content.name();
        try (RowReader rows = RowReader.open(content, charset, judge(given))) {
            List<List<String>> sample = new ArrayList<>();
            while (sample.size() < SAMPLE && rows.hasNext()) {
                RawRow row = rows.next();
                if (row.refusal().isEmpty()) {
                    sample.add(row.fields());
                }
            }
            return choose(file, rows.header(), sample, new Words(given));
        } catch (IOException e) {
            throw new Failed("FILE_UNREADABLE", "无法读取 " + file + "：" + e.getMessage(), e);
        }
    }

    private static PersonColumns choose(Path file, List<String> header, List<List<String>> sample, Words words) {
        if (header.stream().anyMatch(PersonColumns::looksLikeNumber)) {
            throw new Failed("HEADER_MISSING", file + " 的第一行像是数据，没有表头；请加上表头（如 姓名,身份证号）");
        }
        List<String> plain = header.stream().map(HeaderNames::plain).toList();
        int number = column(file, "公民身份号码", "id", plain, words.number, sample, PersonColumns::looksLikeNumber, -1);
        int name = column(file, "姓名", "name", plain, words.name, sample, c -> LOOKS_LIKE_NAME.matcher(c).matches(), number);
        int former = -1;
        for (int c = 0; c < plain.size(); c++) {
            former = FORMER.contains(plain.get(c)) && c != name ? c : former;
        }
        return new PersonColumns(number, name, former);
    }

    private static int column(Path file, String what, String said, List<String> plain, Set<String> words, List<List<String>> sample,
                              Predicate<String> looks, int other) {
        List<Integer> named = new ArrayList<>();
        int best = -1;
        double most = MOST_OF_THEM;
        for (int c = 0; c < plain.size(); c++) {
            int column = c;
            if (c != other && (words.contains(plain.get(c)) || words.contains(HeaderNames.withoutSuffix(plain.get(c))))) {
                named.add(c);
            }
            double share = sample.isEmpty() || c == other ? 0
                    : (double) sample.stream().filter(r -> column < r.size() && looks.test(r.get(column))).count() / sample.size();
            if (share > most) {
                best = c;
                most = share;
            }
        }
        if (named.size() == 1 && (best < 0 || best == named.getFirst() || looksSo(sample, named.getFirst(), looks))) {
            return named.getFirst();
        }
        if (named.size() == 1 && words.size() > 1) {
            return best; // a column named id that holds serial numbers, and beside it one of ID numbers
        }
        if (!named.isEmpty()) {
            if (words.size() == 1) {
                return named.getFirst();
            }
            if (named.contains(best)) {
                return best;
            }
            throw new Failed("COLUMN_AMBIGUOUS", file + " 中有多列像是" + what + "：" + String.join("、", named.stream().map(plain::get).toList())
                    + "；请用 columns 指明列名（" + said + "=列名）");
        }
        if (best < 0) {
            throw new Failed("COLUMN_MISSING", file + " 中没有认出" + what + "一列（现有：" + String.join("、", plain) + "）；请用 columns 指明列名（" + said + "=列名）");
        }
        return best;
    }

    private static boolean looksSo(List<List<String>> sample, int column, Predicate<String> looks) {
        return sample.stream().anyMatch(r -> column < r.size() && looks.test(r.get(column)));
    }

    /** Whether a cell holds a sound ID number. */
    public static boolean looksLikeNumber(String cell) {
        return !cell.isBlank() && PersonId.read(cell, DivisionDirectory.ANY, LocalDate.now()).valid();
    }

    /** Headers in the form they are compared in. */
    private record Words(Set<String> number, Set<String> name) {
        Words(Given given) {
            this(words(given.number, 1, NUMBER), words(given.name, 0, NAME));
        }

        private static Set<String> words(Optional<String> given, int item, Set<String> more) {
            if (given.isPresent()) {
                return Set.of(HeaderNames.plain(given.get()));
            }
            Item known = Catalogue.list("person").items().get(item);
            Set<String> words = new HashSet<>(more);
            words.add(HeaderNames.plain(known.header()));
            words.addAll(Catalogue.bundledSynonyms().of(known));
            return words;
        }
    }
}
