package io.tongyuan.bench;

import io.tongyuan.config.Engine;
import io.tongyuan.graph.StoredAssertion;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.identity.NameForm;
import io.tongyuan.ingest.ImportRun;
import io.tongyuan.ingest.RowMapper;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.SourceRecord;
import io.tongyuan.reconcile.Assertion;
import io.tongyuan.reconcile.Confidence;
import io.tongyuan.reconcile.GoldenValue;
import io.tongyuan.reconcile.Policy;
import io.tongyuan.reconcile.PolicyNames;
import io.tongyuan.reconcile.Survivorship;
import io.tongyuan.source.Catalogue;
import io.tongyuan.source.HeaderMapping;
import io.tongyuan.source.RefusedRows;
import io.tongyuan.source.Resource;
import io.tongyuan.source.ResourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Six providers' registers of the same entities through the whole write line, with the truth known: are the golden values right,
 * are conflicts found, and how fast beside the same nodes and relationships written with no logic.
 */
public final class ReconcileBench {
    private static final int BATCH = 2000;
    private static final int PAGE = 1000;
    private static final double RECORDS_PER_ENTITY = 10 / 3.0;
    private static final String HEAD = "对象: 法人\n版本: bench\n权威来源:\n" + SixProviders.NAMES.stream().map(n -> "  - " + n + "\n").collect(Collectors.joining());

    /** Policies that the same assertions are judged by; the first is the one in force while the records come in. */
    public enum Rules {
        MAJORITY_OF_2("多数推翻: 2\n"), AUTHORITY_ALONE("");

        private final String yaml;

        Rules(String yaml) {
            this.yaml = yaml;
        }

        Policy policy() {
            return Policy.of(Map.of("法人", HEAD + yaml + "属性: {address: {地址: 是}, addressWithin: {随: address}}\n"), PolicyNames.CHECKED);
        }
    }

    private final Path work;

    public ReconcileBench(Path work) {
        this.work = work;
    }

    /**
     * @param attributes  that somebody says something of
     * @param decidable   of them, where the best-ranked provider that speaks, or a majority of those that speak, is right
     * @param right       of those, whose golden value is right
     * @param restRight   of the others, whose golden value is right all the same
     * @param conflicts   that there are
     * @param found       that were found, rightly
     * @param falseAlarms that were found, wrongly
     */
    public record Quality(Rules rules, int records, long attributes, long decidable, long right, long restRight, long conflicts, long found, long falseAlarms) {
        public double precision() {
            return (double) found / (found + falseAlarms);
        }

        public double recall() {
            return (double) found / conflicts;
        }

        public double rightShare() {
            return (double) right / decidable;
        }
    }

    /** @param raw and ours: the same records without logic, and through the write line */
    public record Result(List<Quality> quality, ImportBench.Side raw, ImportBench.Side ours) {
    }

    /** @param records about so many */
    public Result run(int records, long seed) throws IOException {
        SixProviders providers = new SixProviders((int) (records / RECORDS_PER_ENTITY), seed);
        List<Path> files = providers.write(work);
        ImportBench.Side raw = raw(files, records);
        List<Quality> quality = new ArrayList<>();
        ImportBench.Side ours;
        try (Engine engine = Engine.open(work.resolve("ours-" + records), Optional.empty(), Optional.empty())) {
            engine.policyRun().apply(Rules.MAJORITY_OF_2.policy(), (position, total, rows) -> { });
            ours = ours(engine, files, records);
            for (Rules rules : Rules.values()) {
                quality.add(judge(engine, rules, providers, ours.records()));
            }
        }
        for (Path file : files) {
            Files.delete(file);
        }
        return new Result(quality, raw, ours);
    }

    private static ImportBench.Side ours(Engine engine, List<Path> files, int records) throws IOException {
        Clocked clocked = new Clocked(records);
        Catalogue catalogue = Catalogue.bundled();
        Resource resource = catalogue.get(SixProviders.RESOURCE);
        // The best-ranked last: most golden values change on the way.
        for (int p = files.size() - 1; p >= 0; p--) {
            try (ResourceFile rows = ResourceFile.open(files.get(p), catalogue, resource, Optional.empty(), HeaderMapping.NONE);
                 RefusedRows refused = RefusedRows.beside(files.get(p), rows.header().columns())) {
                clocked.start();
                ImportRun.Summary s = engine.importRun(resource, SixProviders.NAMES.get(p)).run(rows, files.get(p).getFileName().toString(), refused, "bench",
                        (position, total, done) -> clocked.at(done));
                clocked.stop((int) s.accepted());
            }
        }
        return clocked.side("ours", engine);
    }

    private ImportBench.Side raw(List<Path> files, int records) throws IOException {
        try (Engine engine = Engine.open(work.resolve("raw-" + records), Optional.empty(), Optional.empty())) {
            Clocked clocked = new Clocked(records);
            RawImport raw = new RawImport(engine.graph(), engine.vault());
            Catalogue catalogue = Catalogue.bundled();
            Resource resource = catalogue.get(SixProviders.RESOURCE);
            for (int p = files.size() - 1; p >= 0; p--) {
                RowMapper mapper = engine.rowMapper(resource, SixProviders.NAMES.get(p));
                try (ResourceFile rows = ResourceFile.open(files.get(p), catalogue, resource, Optional.empty(), HeaderMapping.NONE)) {
                    List<SourceRecord> batch = new ArrayList<>(BATCH);
                    while (rows.hasNext()) {
                        var row = rows.next();
                        if (mapper.map(row, rows.header().columns(), new SourceRecord.Arrival("f", row.number(), "bench")) instanceof RowMapper.Accepted a) {
                            batch.add(a.record());
                        }
                        if (batch.size() == BATCH || !rows.hasNext()) {
                            clocked.start();
                            raw.write(batch);
                            clocked.stop(batch.size());
                            batch.clear();
                        }
                    }
                }
            }
            return clocked.side("raw", engine);
        }
    }

    private static Quality judge(Engine engine, Rules rules, SixProviders providers, int records) {
        Survivorship survivorship = engine.survivorship().under(rules.policy());
        Count count = new Count();
        String after = "";
        for (boolean more = true; more; ) {
            String from = after;
            List<StoredEntity> page = engine.graph().read(tx -> tx.entitiesAfter(EntityKind.LEGAL_ENTITY, from, PAGE));
            Map<String, List<Assertion>> said = engine.graph().read(tx -> tx.assertions(EntityKind.LEGAL_ENTITY, page.stream().map(StoredEntity::id).toList()))
                    .stream().collect(Collectors.groupingBy(StoredAssertion::entityId, Collectors.mapping(ReconcileBench::assertion, Collectors.toList())));
            for (StoredEntity e : page) {
                Map<String, GoldenValue> golden = survivorship.decide(EntityKind.LEGAL_ENTITY, said.get(e.id()));
                SixProviders.Entity known = providers.entity(SixProviders.number(e.value("uscc")));
                for (String attribute : SixProviders.ATTRIBUTES) {
                    // By the policy in force the values are those of the graph; by another those that it would have.
                    String value = golden.containsKey(attribute) ? rules == Rules.MAJORITY_OF_2 ? e.value(attribute) : golden.get(attribute).value() : "";
                    count.add(attribute, known, value, golden.get(attribute));
                }
            }
            more = page.size() == PAGE;
            after = more ? page.getLast().id() : "";
        }
        return count.quality(rules, records);
    }

    private static Assertion assertion(StoredAssertion a) {
        return new Assertion(a.recordId(), a.provider(), a.resource(), a.date(), a.registers(), a.attributes(), a.doubts());
    }

    private static final class Count {
        private long attributes;
        private long decidable;
        private long right;
        private long restRight;
        private long conflicts;
        private long found;
        private long falseAlarms;

        void add(String attribute, SixProviders.Entity known, String value, GoldenValue golden) {
            List<String> meant = known.said().values().stream().filter(w -> w.containsKey(attribute)).map(w -> w.get(attribute).meant()).toList();
            if (meant.isEmpty()) {
                return;
            }
            attributes++;
            String truth = known.truth().get(attribute);
            boolean best = meant.getFirst().equals(truth);
            boolean majority = meant.stream().filter(truth::equals).count() * 2 > meant.size();
            boolean correct = form(attribute, value).equals(form(attribute, truth));
            decidable += best || majority ? 1 : 0;
            right += (best || majority) && correct ? 1 : 0;
            restRight += !(best || majority) && correct ? 1 : 0;
            boolean conflict = meant.stream().distinct().count() > 1;
            boolean told = golden.confidence().state() == Confidence.State.CONFLICTING;
            conflicts += conflict ? 1 : 0;
            found += conflict && told ? 1 : 0;
            falseAlarms += !conflict && told ? 1 : 0;
        }

        private static String form(String attribute, String value) {
            String plain = attribute.equals("address") ? value.replace("山东省淄博市", "") : value;
            // Sums are kept in yuan with their currency, the truth has them as registers write them.
            return NameForm.of(attribute.equals("capital") ? plain.replace("万人民币", "0000 CNY") : plain);
        }

        Quality quality(Rules rules, int records) {
            return new Quality(rules, records, attributes, decidable, right, restRight, conflicts, found, falseAlarms);
        }
    }
}
