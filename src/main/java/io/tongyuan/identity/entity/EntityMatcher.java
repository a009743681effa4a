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

    private final EntityIndex index;
    private final EntityThresholds thresholds;

    public EntityMatcher(EntityIndex index, EntityThresholds thresholds) {
        this.index = index;
        this.thresholds = thresholds;
    }

    public EntityAnswer answer(String writtenName, String writtenCode) {
        String code = index.kind().form(writtenCode);
        EntityNames.Parts name = index.parts(writtenName);
        if (code.isEmpty() && name.letters().isEmpty()) {
            return EntityAnswer.of(INVALID, "EMPTY", "没有填写名称和代码，无法比对", 0);
        }
        List<EntityCandidate> held = compared(name, CodeLevel.AGREES, index.withCode(code));
        if (!code.isEmpty() && !held.isEmpty()) {
            return byCode(name, held);
        }
        if (!code.isEmpty() && !index.kind().sound(code)) {
            List<EntityCandidate> near = alike(name, CodeLevel.ONE_CHARACTER, index.kind().slips(code).stream().flatMap(c -> index.withCode(c).stream()).distinct().toList());
            if (near.size() == 1) {
                return putRight(near);
            }
            List<EntityCandidate> inside = alike(name, CodeLevel.ORGANISATION, index.withCode(EntityRecord.organisation(code)));
            if (inside.size() == 1) {
                return putRight(inside);
            }
        }
        return byName(name, code);
    }

    private EntityAnswer putRight(List<EntityCandidate> one) {
        EntityCandidate c = one.getFirst();
        String text = c.code().text() + (c.name() == EntityNameLevel.EXACT ? "" : "，" + c.name().text());
        return EntityThresholds.within(c.name(), thresholds.withSlip()) ? given(SAME_AFTER_CORRECTION, c.code().code(), text, one)
                : open(POSSIBLE, c.code().code(), "可能是：" + text, one);
    }

    private EntityAnswer byCode(EntityNames.Parts name, List<EntityCandidate> held) {
        EntityCandidate best = held.getFirst();
        if (name.letters().isEmpty()) {
            return EntityAnswer.of(INVALID, "NAME_MISSING", "没有填写名称，无法比对", 0);
        }
        if (held.size() > 1 && held.get(1).name() == best.name() && best.name() != EntityNameLevel.EXACT) {
            return open(AMBIGUOUS, "CODE_HELD_TWICE", "登记中有几个使用该代码", held);
        }
        return switch (best.name()) {
            case EXACT, BRACKETS -> given(SAME, EntityNameLevel.EXACT.code(), "名称与代码一致", held);
            case OTHER -> given(DIFFERENT, best.name().code(), "该代码登记的是另一名称", held);
            default -> best.name().compareTo(thresholds.withCode()) <= 0 ? given(SAME_AFTER_CORRECTION, best.name().code(), "代码一致，" + best.name().text(), held)
                    : open(POSSIBLE, best.name().code(), "可能是：代码一致，" + best.name().text(), List.of(best));
        };
    }

    /** The code is missing, broken beyond repair, or another's. */
    private EntityAnswer byName(EntityNames.Parts name, String code) {
        if (name.letters().isEmpty()) {
            return nobody(code);
        }
        CodeLevel level = code.isEmpty() ? CodeLevel.MISSING : index.kind().sound(code) ? CodeLevel.OTHER : CodeLevel.BROKEN;
        var at = new TreeSet<>(index.withName(name));
        at.addAll(index.like(name, LOOKED_AT));
        List<EntityCandidate> all = alike(name, level, List.copyOf(at));
        if (all.isEmpty()) {
            return nobody(code);
        }
        EntityNameLevel best = all.getFirst().name();
        boolean equal = best.compareTo(EntityNameLevel.LEGAL_FORM) <= 0;
        boolean alone = all.size() == 1 || all.get(1).name() != best && equal;
        if (level == CodeLevel.OTHER) {
            return equal ? open(POSSIBLE, "CODE_DIFFERS", "有名称相同的，但代码是另一个", all) : nobody(code);
        }
        if (!alone) {
            return open(AMBIGUOUS, "SEVERAL_FIT", "有几个名称相同或相近", all);
        }
        boolean whole = best.compareTo(EntityNameLevel.BRACKETS) <= 0;
        String reason = whole ? "NAME_ALONE" : best.code();
        String text = level.text() + "，" + (whole ? "名称一致且唯一" : best.text());
        return EntityThresholds.within(best, thresholds.alone()) ? given(whole && code.isEmpty() ? SAME : SAME_AFTER_CORRECTION, reason, text, all)
                : open(POSSIBLE, reason, text, all);
    }

    private EntityAnswer nobody(String code) {
        return code.isEmpty() || index.kind().sound(code) ? EntityAnswer.of(NOT_FOUND, index.kind() + "_NOT_REGISTERED", "登记中没有", 0)
                : EntityAnswer.of(INVALID, "CODE_BROKEN", "代码不合规则，按名称也没有找到", 0);
    }

    private static EntityAnswer given(MatchStatus status, String reason, String text, List<EntityCandidate> all) {
        return new EntityAnswer(status, reason, text, all.getFirst().row(), all);
    }

    private static EntityAnswer open(MatchStatus status, String reason, String text, List<EntityCandidate> all) {
        return new EntityAnswer(status, reason, text, 0, all);
    }

    /** Those whose names are not another's. */
    private List<EntityCandidate> alike(EntityNames.Parts name, CodeLevel code, List<Integer> entities) {
        return compared(name, code, entities).stream().filter(c -> c.name() != EntityNameLevel.OTHER).toList();
    }

    private List<EntityCandidate> compared(EntityNames.Parts name, CodeLevel code, List<Integer> entities) {
        return entities.stream().map(i -> new EntityCandidate(index.record(i).row(), code, EntityNameLevel.of(name, index.parts(i))))
                .sorted(Comparator.comparing(EntityCandidate::name).thenComparing(EntityCandidate::row)).collect(Collectors.toList());
    }
}
