package io.tongyuan.bench.identity;

import io.tongyuan.generate.Dice;
import io.tongyuan.identity.MatchStatus;
import io.tongyuan.identity.entity.CodedKind;
import io.tongyuan.identity.entity.EntityAnswer;
import io.tongyuan.identity.entity.EntityIndex;
import io.tongyuan.identity.entity.EntityMatcher;
import io.tongyuan.identity.entity.EntityRecord;
import io.tongyuan.identity.thresholds.Thresholds;
import io.tongyuan.source.EntityColumns;
import io.tongyuan.source.reading.RawRow;
import io.tongyuan.source.reading.RowReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Legal entities of a real register, four in five indexed, all asked for with noise: who is not indexed must not be found. */
public final class EntityBench {
    private static final double INDEXED = 0.8;
    private static final int SHOWN = 40;

    private EntityBench() {
    }

    /**
     * @param present rows asked whose entity is indexed, {@code right} of them with the true row
     * @param wrong   rows given that are another's, or of an entity that is not indexed
     * @param errors  some of those not right: written name, written code, what was answered
     */
    public record Result(int entities, int indexed, int present, int right, int wrong, double recall, double precision, double rowsPerS,
                         Map<MatchStatus, Integer> statuses, List<String> errors) {
    }

    public static Result run(Path register, long seed) throws IOException {
        EntityColumns.Given given = new EntityColumns.Given(Optional.empty(), Optional.empty(), false);
        List<EntityRecord> all = new ArrayList<>();
        try (RowReader reader = RowReader.open(register, Optional.empty(), EntityColumns.judge(given))) {
            EntityColumns columns = EntityColumns.in(register, reader.header(), given);
            while (reader.hasNext()) {
                RawRow row = reader.next();
                if (row.refusal().isEmpty()) {
                    all.add(new EntityRecord(row.number(), row.fields().get(columns.name()), columns.code(row.fields()).strip()));
                }
            }
        }
        Dice dice = new Dice(Dice.mix(seed)).fork("entities");
        List<EntityRecord> indexed = all.stream().filter(r -> dice.fork("indexed", r.row()).chance(INDEXED)).toList();
        return asked(all, new EntityIndex(CodedKind.ENTITY, indexed), indexed, new EntityNoise(all.stream().map(EntityRecord::name).toList()), dice);
    }

    private static Result asked(List<EntityRecord> all, EntityIndex index, List<EntityRecord> indexed, EntityNoise noise, Dice dice) {
        EntityMatcher matcher = new EntityMatcher(index, Thresholds.usual().entities());
        Set<Long> there = new HashSet<>();
        indexed.forEach(r -> there.add(r.row()));
        Map<MatchStatus, Integer> statuses = new EnumMap<>(MatchStatus.class);
        List<String> errors = new ArrayList<>();
        int right = 0;
        int wrong = 0;
        long begun = System.nanoTime();
        for (EntityRecord r : all) {
            String name = noise.name(r.name(), dice.fork("name", r.row()));
            String code = noise.code(r.code(), dice.fork("code", r.row()));
            EntityAnswer a = matcher.answer(name, code);
            statuses.merge(a.status(), 1, Integer::sum);
            boolean found = there.contains(r.row());
            right += found && a.row() == r.row() ? 1 : 0;
            wrong += a.row() != 0 && a.row() != r.row() ? 1 : 0;
            if ((found ? a.row() != r.row() : a.row() != 0) && errors.size() < SHOWN) {
                errors.add(r.row() + " " + name + " | " + code + " | " + r.name() + " | " + a.status() + " " + a.row() + " " + a.told());
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        int present = there.size();
        return new Result(all.size(), indexed.size(), present, right, wrong, (double) right / present, (double) right / (right + wrong), all.size() / seconds, statuses, errors);
    }
}
