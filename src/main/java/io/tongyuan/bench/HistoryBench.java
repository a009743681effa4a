package io.tongyuan.bench;

import io.tongyuan.address.matching.Extent;
import io.tongyuan.address.parsing.AddressParser;
import io.tongyuan.cascade.Change;
import io.tongyuan.cascade.HistoryChanges;
import io.tongyuan.cascade.StandingChanges;
import io.tongyuan.gazetteer.CodeRecord;
import io.tongyuan.gazetteer.CountyCodes;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.gazetteer.Headings;
import io.tongyuan.gazetteer.Zone;
import io.tongyuan.gazetteer.build.HistoryBuilder;
import io.tongyuan.model.EntityKind;
import io.tongyuan.reconcile.Assertion;
import io.tongyuan.reconcile.StandingNames.Enacted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * The renames and mergers of counties since 1981 replayed over addresses written in editions of the code list: as records
 * of a register that has the code of its day, and as texts alone. What is right is told by the history's own successors,
 * chains followed ({@link CountyCodes}), which the replay does not ask.
 */
public final class HistoryBench {
    private static final String[] ROADS = {"人民路", "建设路", "解放路", "中山路", "新华街", "和平街"};
    private static final int SAMPLES = 20;

    private final Path folder;

    /** @param folder where the gazetteer with that history is made */
    public HistoryBench(Path history, Path folder) throws IOException {
        this.folder = folder;
        HistoryBuilder.build(Gazetteer.bundledFolder(), history, folder);
    }

    /**
     * Of one edition.
     *
     * @param right     the present code, and no other
     * @param ambiguous a split leaves it open, and that is said: by all present codes, or by no more than what holds them
     * @param open      no more than the city or province is said: the history has no successor
     * @param coarser   no more than the city or province is said, or that it is ambiguous, though the history knows which
     * @param wrong     another present code, silently
     * @param samples   of what is wrong or coarser: the text, what was said, what is right
     */
    public record Result(String how, int edition, int addresses, int right, int ambiguous, int open, int coarser, int wrong, List<String> samples) {
    }

    public List<Result> run(List<Integer> editions, int addresses, long seed) {
        Gazetteer gazetteer = Gazetteer.load(folder);
        List<Change> changes = HistoryChanges.of(folder);
        AddressParser parser = new AddressParser(gazetteer);
        StandingChanges standing = StandingChanges.none(new StandingChanges.Reading(parser, gazetteer, gazetteer.edition()))
                .of(List.of(new Enacted(1, "", "", changes.stream().map(Change::json).toList())));
        CountyCodes codes = CountyCodes.load(folder);
        List<Result> out = new ArrayList<>();
        for (int edition : editions) {
            List<Written> base = base(codes, edition, addresses / editions.size(), new Random(seed + edition));
            Count asRecord = new Count("record", edition);
            Count asText = new Count("text", edition);
            for (Written w : base) {
                Map<String, String> now = standing.now(EntityKind.ADDRESS, assertion(w, edition)).attributes();
                Set<String> said = now.containsKey("divisionCandidates") ? new HashSet<>(Arrays.asList(now.get("divisionCandidates").split("、"))) : Set.of(now.get("division"));
                asRecord.add(w, said);
                String code = standing.division(parser.parse(w.text));
                asText.add(w, code.isEmpty() ? Set.of() : Set.of(code));
            }
            out.add(asRecord.result());
            out.add(asText.result());
        }
        return out;
    }

    /** @param present six-digit codes of now */
    private record Written(String code, String text, String road, String number, Set<String> present) {
    }

    private static List<Written> base(CountyCodes codes, int year, int count, Random random) {
        List<CodeRecord> standing = codes.all().stream().filter(r -> !r.code().endsWith("00") && r.fromYear() <= year && (r.inUse() || year < r.toYear()))
                .filter(r -> r.fromYear() > 0 && !Headings.isHeading(r.name()) && !Zone.isZone(r.code())).toList();
        List<Written> out = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            CodeRecord r = standing.get(i % standing.size());
            String road = ROADS[random.nextInt(ROADS.length)];
            String number = String.valueOf(1 + random.nextInt(400));
            out.add(new Written(r.code(), r.fullName() + road + number + "号", road, number, r.inUse() ? Set.of(r.code()) : Set.copyOf(r.successors())));
        }
        return out;
    }

    private static Assertion assertion(Written w, int edition) {
        return new Assertion("R", "民政局", "标准地址", edition + "-12-31", true, new TreeMap<>(Map.of("standard", "true", "division", w.code + "000000", "road", w.road,
                "roadNumber", w.number, "text", w.text)), List.of());
    }

    private static final class Count {
        private final String how;
        private final int edition;
        private final List<String> samples = new ArrayList<>();
        private int addresses;
        private int right;
        private int ambiguous;
        private int open;
        private int coarser;
        private int wrong;

        Count(String how, int edition) {
            this.how = how;
            this.edition = edition;
        }

        void add(Written w, Set<String> said) {
            addresses++;
            Set<String> counties = new HashSet<>();
            boolean county = !said.isEmpty();
            for (String code : said) {
                String significant = Extent.significant(code);
                String six = (significant + "000000").substring(0, 6);
                counties.add(six);
                // A city without counties (儋州市) stands for one.
                county &= significant.length() >= 6 || w.present.contains(six);
            }
            if (county && counties.equals(w.present)) {
                right += w.present.size() == 1 ? 1 : 0;
                ambiguous += w.present.size() == 1 ? 0 : 1;
            } else if (!county && w.present.isEmpty()) {
                open++;
            } else if (!county && w.present.size() > 1) {
                ambiguous++;
            } else if (!county || counties.size() > 1 && counties.containsAll(w.present)) {
                coarser++;
                sample("coarser", w, said);
            } else {
                wrong++;
                sample("wrong", w, said);
            }
        }

        private void sample(String what, Written w, Set<String> said) {
            String sample = what + ": " + w.code + " " + w.text.substring(0, w.text.length() - w.road.length() - w.number.length() - 1) + " → " + said + ", right " + w.present;
            if (!samples.contains(sample)) {
                samples.add(what.equals("wrong") ? 0 : samples.size(), sample);
            }
        }

        Result result() {
            return new Result(how, edition, addresses, right, ambiguous, open, coarser, wrong, samples.stream().limit(SAMPLES).toList());
        }
    }
}
