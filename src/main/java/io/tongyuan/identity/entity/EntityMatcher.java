package io.tongyuan.identity.entity;

import static io.tongyuan.identity.MatchStatus.AMBIGUOUS;
import static io.tongyuan.identity.MatchStatus.DIFFERENT;
import static io.tongyuan.identity.MatchStatus.INVALID;
import static io.tongyuan.identity.MatchStatus.NOT_FOUND;
import static io.tongyuan.identity.MatchStatus.POSSIBLE;
import static io.tongyuan.identity.MatchStatus.SAME;
import static io.tongyuan.identity.MatchStatus.SAME_AFTER_CORRECTION;

import io.tongyuan.identity.MatchStatus;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Decides on one name with one code, either of which may be missing. Thread-safe. */
public final class EntityMatcher {
    private static final int LOOKED_AT = 20;
    private static final int TOLD = 5;

    private final EntityIndex index;
    private final EntityThresholds thresholds;

    public EntityMatcher(EntityIndex index, EntityThresholds thresholds) {
        this.index = index;
        this.thresholds = thresholds;
    }

    private record Found(int entity, EntityNameLevel name) {
    }

    public EntityAnswer answer(String writtenName, String writtenCode) {
        String code = index.kind().form(writtenCode);
        EntityNames.Parts name = index.parts(writtenName);
        if (code.isEmpty() && name.letters().isEmpty()) {
            return EntityAnswer.of(INVALID, "EMPTY", "没有填写名称和代码，无法比对", 0);
        }
        List<Found> held = compared(name, index.withCode(code));
        if (!code.isEmpty() && !held.isEmpty()) {
            return byCode(name, held);
        }
        if (!code.isEmpty() && !index.kind().sound(code)) {
            List<Found> near = compared(name, index.kind().slips(code).stream().flatMap(c -> index.withCode(c).stream()).distinct().toList()).stream()
                    .filter(f -> f.name != EntityNameLevel.OTHER).toList();
            if (near.size() == 1) {
                return putRight("CODE_ONE_CHARACTER", "代码有一处写错", near.getFirst());
            }
            List<Found> inside = compared(name, index.withCode(EntityRecord.organisation(code))).stream().filter(f -> f.name != EntityNameLevel.OTHER).toList();
            if (inside.size() == 1) {
                return putRight("CODE_ORGANISATION_AGREES", "代码中的组织机构代码一致", inside.getFirst());
            }
        }
        return byName(name, code);
    }

    private EntityAnswer putRight(String reason, String what, Found f) {
        String text = what + (f.name == EntityNameLevel.EXACT ? "" : "，" + f.name.text());
        return EntityThresholds.within(f.name, thresholds.withSlip()) ? EntityAnswer.of(SAME_AFTER_CORRECTION, reason, text, row(f))
                : several(POSSIBLE, reason, "可能是：" + text, List.of(f));
    }

    private EntityAnswer byCode(EntityNames.Parts name, List<Found> held) {
        Found best = held.getFirst();
        if (name.letters().isEmpty()) {
            return EntityAnswer.of(INVALID, "NAME_MISSING", "没有填写名称，无法比对", 0);
        }
        if (held.size() > 1 && held.get(1).name == best.name && best.name != EntityNameLevel.EXACT) {
            return several(AMBIGUOUS, "CODE_HELD_TWICE", "登记中有几个使用该代码", held);
        }
        return switch (best.name) {
            case EXACT, BRACKETS -> EntityAnswer.of(SAME, EntityNameLevel.EXACT.code(), "名称与代码一致", row(best));
            case OTHER -> EntityAnswer.of(DIFFERENT, best.name.code(), "该代码登记的是另一名称", row(best));
            default -> best.name.compareTo(thresholds.withCode()) <= 0 ? EntityAnswer.of(SAME_AFTER_CORRECTION, best.name.code(), "代码一致，" + best.name.text(), row(best))
                    : several(POSSIBLE, best.name.code(), "可能是：代码一致，" + best.name.text(), List.of(best));
        };
    }

    /** The code is missing, broken beyond repair, or another's. */
    private EntityAnswer byName(EntityNames.Parts name, String code) {
        if (name.letters().isEmpty()) {
            return nobody(code);
        }
        var at = new TreeSet<>(index.withName(name));
        at.addAll(index.like(name, LOOKED_AT));
        List<Found> all = compared(name, List.copyOf(at)).stream().filter(f -> f.name != EntityNameLevel.OTHER).toList();
        if (all.isEmpty()) {
            return nobody(code);
        }
        Found best = all.getFirst();
        boolean equal = best.name.compareTo(EntityNameLevel.LEGAL_FORM) <= 0;
        boolean alone = all.size() == 1 || all.get(1).name != best.name && equal;
        if (index.kind().sound(code)) {
            return equal ? several(POSSIBLE, "CODE_DIFFERS", "有名称相同的，但代码是另一个", all) : nobody(code);
        }
        if (!alone) {
            return several(AMBIGUOUS, "SEVERAL_FIT", "有几个名称相同或相近", all);
        }
        String missing = code.isEmpty() ? "没有代码，" : "代码有误，";
        boolean whole = best.name.compareTo(EntityNameLevel.BRACKETS) <= 0;
        String reason = whole ? "NAME_ALONE" : best.name.code();
        String text = missing + (whole ? "名称一致且唯一" : best.name.text());
        return EntityThresholds.within(best.name, thresholds.alone())
                ? EntityAnswer.of(whole && code.isEmpty() ? SAME : SAME_AFTER_CORRECTION, reason, text, row(best)) : several(POSSIBLE, reason, text, all);
    }

    private EntityAnswer nobody(String code) {
        return code.isEmpty() || index.kind().sound(code) ? EntityAnswer.of(NOT_FOUND, index.kind() + "_NOT_REGISTERED", "登记中没有", 0)
                : EntityAnswer.of(INVALID, "CODE_BROKEN", "代码不合规则，按名称也没有找到", 0);
    }

    private EntityAnswer several(MatchStatus status, String reason, String text, List<Found> found) {
        return new EntityAnswer(status, reason, text, 0, found.stream().limit(TOLD).map(this::row).toList());
    }

    private List<Found> compared(EntityNames.Parts name, List<Integer> entities) {
        return entities.stream().map(i -> new Found(i, EntityNameLevel.of(name, index.parts(i))))
                .sorted(Comparator.comparing(Found::name).thenComparing(this::row)).collect(Collectors.toList());
    }

    private long row(Found f) {
        return index.record(f.entity).row();
    }
}
