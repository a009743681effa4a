package io.tongyuan.source;

import io.tongyuan.model.Failed;
import io.tongyuan.source.reading.HeaderJudge;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which columns of a file hold the name and the code of legal entities, and a former name: those given, else those known by their headers.
 *
 * @param codes in the order in which one is taken: credit code, registration number, organisation code; empty where there is none
 */
public record EntityColumns(int name, List<Integer> codes, int former) {
    private static final Set<String> NAMES = Set.of("name", "entity_name", "法人名称", "机构名称", "企业（机构）名称", "主体名称");
    private static final Set<String> CREDIT = Set.of("uscc", "code", "credit_code", "代码");
    private static final Set<String> REGISTRATION = Set.of("工商注册号", "注册号", "营业执照注册号", "registration_number");
    private static final Set<String> ORGANISATION = Set.of("组织机构代码", "机构代码", "organisation_code");
    private static final Set<String> FORMER = Set.of("曾用名", "曾用名称", "原名称", "former_name");

    /** What somebody says of the columns: their headers. */
    public record Given(Optional<String> code, Optional<String> name) {
    }

    /** The line that has the most of these headers is the header. */
    public static HeaderJudge judge(Given given) {
        Set<String> all = new HashSet<>(words(given.name, 0, NAMES));
        all.addAll(words(given.code, 1, CREDIT));
        all.addAll(REGISTRATION);
        all.addAll(ORGANISATION);
        return cells -> (int) cells.stream().map(HeaderNames::plain).filter(all::contains).count();
    }

    /** @throws Failed COLUMN_MISSING */
    public static EntityColumns in(Path file, List<String> header, Given given) {
        List<String> plain = header.stream().map(HeaderNames::plain).toList();
        int name = first(plain, words(given.name, 0, NAMES));
        if (name < 0) {
            throw new Failed("COLUMN_MISSING", file + " 中没有认出名称一列（现有：" + String.join("、", header) + "）；请用 --name 指明列名");
        }
        List<Integer> codes = List.of(first(plain, words(given.code, 1, CREDIT)), first(plain, REGISTRATION), first(plain, ORGANISATION)).stream()
                .filter(c -> c >= 0).distinct().toList();
        return new EntityColumns(name, codes, first(plain, FORMER));
    }

    /** The first code that is there, "" for none. */
    public String code(List<String> cells) {
        return codes.stream().map(cells::get).filter(c -> !c.isBlank()).findFirst().orElse("");
    }

    private static int first(List<String> plain, Set<String> words) {
        for (int c = 0; c < plain.size(); c++) {
            if (words.contains(plain.get(c))) {
                return c;
            }
        }
        return -1;
    }

    private static Set<String> words(Optional<String> given, int item, Set<String> more) {
        if (given.isPresent()) {
            return Set.of(HeaderNames.plain(given.get()));
        }
        Item known = Catalogue.list("entity").items().get(item);
        Set<String> words = new HashSet<>(more);
        words.add(HeaderNames.plain(known.header()));
        words.addAll(Catalogue.bundledSynonyms().of(known));
        return words;
    }
}
