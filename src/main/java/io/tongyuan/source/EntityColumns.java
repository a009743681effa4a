package io.tongyuan.source;

import io.tongyuan.model.Failed;
import io.tongyuan.source.reading.HeaderJudge;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which columns of a file hold the name and the code of legal entities or projects, and a former name: those given, else those known by their headers.
 *
 * @param codes in the order in which one is taken: credit code, registration number, organisation code; empty where there is none
 */
public record EntityColumns(int name, List<Integer> codes, int former) {
    private static final Set<String> PROJECT_NAMES = Set.of("name", "project_name", "项目", "建设项目名称");
    private static final Set<String> PROJECT_CODES = Set.of("code", "project_code", "代码", "投资项目代码", "项目统一代码");
    private static final Set<String> NAMES = Set.of("name", "entity_name", "法人名称", "机构名称", "企业（机构）名称", "主体名称");
    private static final Set<String> CREDIT = Set.of("uscc", "code", "credit_code", "代码");
    private static final Set<String> REGISTRATION = Set.of("工商注册号", "注册号", "营业执照注册号", "registration_number");
    private static final Set<String> ORGANISATION = Set.of("组织机构代码", "机构代码", "organisation_code");
    private static final Set<String> FORMER = Set.of("曾用名", "曾用名称", "原名称", "former_name");

    /**
     * What somebody says of the columns: their headers.
     *
     * @param projects whether it is a file of projects, and not of legal entities
     */
    public record Given(Optional<String> code, Optional<String> name, boolean projects) {
        private Set<String> names() {
            return words(name, 0, projects ? PROJECT_NAMES : NAMES);
        }

        private Set<String> codes() {
            return words(code, 1, projects ? PROJECT_CODES : CREDIT);
        }

        private Set<String> words(Optional<String> said, int item, Set<String> more) {
            if (said.isPresent()) {
                return Set.of(HeaderNames.plain(said.get()));
            }
            Item known = Catalogue.list(projects ? "project" : "entity").items().get(item);
            Set<String> words = new HashSet<>(more);
            words.add(HeaderNames.plain(known.header()));
            words.addAll(Catalogue.bundledSynonyms().of(known));
            return words;
        }
    }

    /** The line that has the most of these headers is the header. */
    public static HeaderJudge judge(Given given) {
        Set<String> all = new HashSet<>(given.names());
        all.addAll(given.codes());
        if (!given.projects) {
            all.addAll(REGISTRATION);
            all.addAll(ORGANISATION);
        }
        return cells -> (int) cells.stream().map(HeaderNames::plain).filter(all::contains).count();
    }

    /** @throws Failed COLUMN_MISSING */
    public static EntityColumns in(Path file, List<String> header, Given given) {
        List<String> plain = header.stream().map(HeaderNames::plain).toList();
        int name = first(plain, given.names());
        if (name < 0) {
            throw new Failed("COLUMN_MISSING", file + " 中没有认出名称一列（现有：" + String.join("、", header) + "）；请用 columns 指明列名（name=列名）");
        }
        List<Set<String>> kinds = given.projects ? List.of(given.codes()) : List.of(given.codes(), REGISTRATION, ORGANISATION);
        List<Integer> codes = kinds.stream().map(words -> first(plain, words)).filter(c -> c >= 0).distinct().toList();
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
}
