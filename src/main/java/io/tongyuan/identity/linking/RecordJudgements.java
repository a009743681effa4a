package io.tongyuan.identity.linking;

import io.tongyuan.model.Failed;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What officials have said of pairs of records, by record keys. */
public final class RecordJudgements {
    public static final RecordJudgements NONE = new RecordJudgements(List.of());

    private final List<Judgement> all;
    private final Map<Long, Set<Long>> same = new HashMap<>();
    private final Map<Long, Set<Long>> notSame = new HashMap<>();

    /** @param same false: they are two persons */
    public record Judgement(long a, long b, boolean same) {
    }

    /** @throws Failed JUDGEMENT_CONTRADICTS where by some of them two are one person, and by another they are not */
    public RecordJudgements(List<Judgement> all) {
        this.all = List.copyOf(all);
        for (Judgement j : all) {
            Map<Long, Set<Long>> of = j.same ? same : notSame;
            of.computeIfAbsent(j.a, k -> new HashSet<>()).add(j.b);
            of.computeIfAbsent(j.b, k -> new HashSet<>()).add(j.a);
        }
        for (Judgement j : all) {
            if (!j.same && connected(j.a).contains(j.b)) {
                throw new Failed("JUDGEMENT_CONTRADICTS", "判定互相矛盾：记录 " + RecordKey.text(j.a) + " 与 " + RecordKey.text(j.b)
                        + " 既被判定为不是同一人，又可由其他判定推出是同一人；请更正判定文件");
            }
        }
    }

    private Set<Long> connected(long from) {
        Set<Long> seen = new HashSet<>(Set.of(from));
        List<Long> next = List.of(from);
        while (!next.isEmpty()) {
            next = next.stream().flatMap(k -> same.getOrDefault(k, Set.of()).stream()).filter(seen::add).toList();
        }
        return seen;
    }

    public List<Judgement> all() {
        return all;
    }

    public boolean mentions(long key) {
        return same.containsKey(key) || notSame.containsKey(key);
    }

    /** Judged to be the same person, directly. */
    public Set<Long> same(long key) {
        return same.getOrDefault(key, Set.of());
    }

    public Set<Long> notSame(long key) {
        return notSame.getOrDefault(key, Set.of());
    }
}
