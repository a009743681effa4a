package io.tongyuan.identity.thresholds;

import io.tongyuan.identity.entity.EntityNameLevel;
import io.tongyuan.identity.entity.EntityThresholds;
import io.tongyuan.identity.person.NameLevel;
import io.tongyuan.identity.person.PersonThresholds;
import io.tongyuan.model.Failed;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The file of purposes, YAML with Chinese words: what is not understood is an error that says where and what there could be. */
final class ThresholdFile {
    private static final Set<String> PURPOSE = Set.of("用途", "名称", "说明", "自然人", "法人和项目");
    private static final Set<String> PERSON = Set.of("认定概率", "疑似概率", "号码一致时姓名至多", "号码改正时姓名至多");
    private static final Set<String> ENTITY = Set.of("代码一致时名称至多", "代码改正时名称至多", "只有名称时至多");
    private static final String NOT_GIVEN = "不认定";
    /** What the register itself says of the person is no slip; and from the next level on the number is another's. */
    private static final Set<NameLevel> WITH_NUMBER = EnumSet.range(NameLevel.FORMER, NameLevel.ONE_CHARACTER);
    /** Whether a name that is another's begins with the same surname makes no difference. */
    private static final Set<NameLevel> WITH_SLIP = EnumSet.complementOf(EnumSet.of(NameLevel.OTHER_RECORD, NameLevel.SURNAME, NameLevel.UNKNOWN));
    private static final Set<EntityNameLevel> ENTITY_NAME = EnumSet.complementOf(EnumSet.of(EntityNameLevel.OTHER));

    private final String where;
    private final Map<?, ?> entries;

    private ThresholdFile(String where, Object node, Set<String> known) {
        this.where = where;
        if (!(node instanceof Map<?, ?> map)) {
            throw fault(where + "应为「名称: 内容」的形式");
        }
        this.entries = map;
        Set<String> written = map.keySet().stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
        for (String key : written) {
            if (!known.contains(key)) {
                throw fault(where + "不认识「" + key + "」，可用：" + String.join("、", new TreeSet<>(known)));
            }
        }
        for (String key : new TreeSet<>(known)) {
            if (!written.contains(key)) {
                throw fault(where + "没有写「" + key + "」");
            }
        }
    }

    /** @throws Failed THRESHOLDS_INVALID */
    static List<Thresholds> read(String text) {
        List<Thresholds> out = new ArrayList<>();
        for (Object one : list(text)) {
            Thresholds t = one(new ThresholdFile("第" + (out.size() + 1) + "项", one, PURPOSE));
            if (out.stream().anyMatch(o -> o.purpose().equals(t.purpose()) || o.title().equals(t.title()))) {
                throw fault("用途「" + t.purpose() + " " + t.title() + "」的代码或名称写了两次");
            }
            out.add(t);
        }
        if (out.stream().noneMatch(t -> t.purpose().equals(Thresholds.USUAL))) {
            throw fault("没有不指明用途时所用的 " + Thresholds.USUAL);
        }
        return List.copyOf(out);
    }

    private static List<?> list(String text) {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        strict.setMaxAliasesForCollections(0);
        try {
            if (new Yaml(new SafeConstructor(strict)).load(text) instanceof List<?> list) {
                return list;
            }
        } catch (YAMLException e) {
            throw new Failed("THRESHOLDS_INVALID", "用途文件不是合法的 YAML：" + e.getMessage(), e);
        }
        throw fault("应为一列，每项前写 -");
    }

    private static Thresholds one(ThresholdFile y) {
        String purpose = y.text("用途");
        if (!purpose.matches("[A-Z][A-Z_]*")) {
            throw fault(y.where + "的用途「" + purpose + "」应为大写英文字母");
        }
        ThresholdFile persons = new ThresholdFile("用途 " + purpose + " 的「自然人」", y.entries.get("自然人"), PERSON);
        double given = persons.probability("认定概率");
        double told = persons.probability("疑似概率");
        if (told > given) {
            throw fault(persons.where + "：疑似概率 " + told + " 大于认定概率 " + given);
        }
        ThresholdFile entities = new ThresholdFile("用途 " + purpose + " 的「法人和项目」", y.entries.get("法人和项目"), ENTITY);
        return new Thresholds(purpose, y.text("名称"), y.text("说明"),
                new PersonThresholds(given, told, persons.level("号码一致时姓名至多", WITH_NUMBER, NameLevel::text), persons.levelOrNone("号码改正时姓名至多", WITH_SLIP, NameLevel::text)),
                new EntityThresholds(entities.level("代码一致时名称至多", ENTITY_NAME, EntityNameLevel::text),
                        entities.levelOrNone("代码改正时名称至多", ENTITY_NAME, EntityNameLevel::text), entities.levelOrNone("只有名称时至多", ENTITY_NAME, EntityNameLevel::text)));
    }

    private String text(String key) {
        if (entries.get(key) instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        throw fault(where + "的「" + key + "」应为文字");
    }

    private double probability(String key) {
        if (entries.get(key) instanceof Double d && d > 0 && d < 1) {
            return d;
        }
        throw fault(where + "的「" + key + "」应为0与1之间的小数，写的是「" + entries.get(key) + "」");
    }

    private <E extends Enum<E>> Optional<E> levelOrNone(String key, Set<E> levels, Function<E, String> word) {
        return NOT_GIVEN.equals(entries.get(key)) ? Optional.empty() : Optional.of(level(key, levels, word));
    }

    private <E extends Enum<E>> E level(String key, Set<E> levels, Function<E, String> word) {
        String written = text(key);
        return levels.stream().filter(l -> word.apply(l).equals(written)).findFirst().orElseThrow(() -> fault(where + "的「" + key + "」不认识「" + written + "」，可用："
                + levels.stream().map(word).collect(Collectors.joining("、"))));
    }

    private static Failed fault(String what) {
        return new Failed("THRESHOLDS_INVALID", "用途文件：" + what);
    }
}
