package io.tongyuan.cli;

import io.tongyuan.cascade.ChangeList;
import io.tongyuan.config.Engine;
import io.tongyuan.graph.StoredCascade;
import io.tongyuan.ingest.CascadeRun;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.Failed;
import io.tongyuan.reconcile.Policy;
import io.tongyuan.reconcile.PolicyNames;
import io.tongyuan.source.Catalogue;
import io.tongyuan.source.HeaderMapping;
import io.tongyuan.source.Progress;
import io.tongyuan.source.RefusedRows;
import io.tongyuan.source.Resource;
import io.tongyuan.source.ResourceFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A process to be killed: finishes what it finds begun, then applies a renaming, takes it back, and puts one policy in force
 * after another, over and over; or ends with the renaming applied under the first policy.
 */
final class ChangingRun {
    static final String POLICE = "police.csv";
    static final String CIVIL_AFFAIRS = "civil-affairs.csv";
    private static final List<Map<String, String>> CHANGES = List.of(
            Map.of("变更类型", "道路更名", "生效日期", "2026-01-01", "区划代码", "370306", "原名称", "丝绸路", "新名称", "和平路"),
            Map.of("变更类型", "门牌重编", "生效日期", "2026-01-01", "区划代码", "370306", "道路", "丝绸路", "原名称", "1", "新名称", "2"),
            Map.of("变更类型", "门牌重编", "生效日期", "2026-01-01", "区划代码", "370306", "道路", "丝绸路", "原名称", "2", "新名称", "1"));
    private static final Progress STEPS = (position, total, rows) -> say("STEP " + position);

    private final Engine engine;
    private final CascadeRun cascades;

    private ChangingRun(Engine engine) {
        this.engine = engine;
        this.cascades = engine.cascadeRun();
    }

    /** @param args data folder, folder of the files, and "end" where it is to come to an end */
    public static void main(String[] args) throws Exception {
        try (Engine engine = Engine.open(Path.of(args[0]), Optional.empty(), Optional.empty())) {
            say("OPEN " + engine.connection().pid());
            load(engine, Path.of(args[1], POLICE), "公安局");
            load(engine, Path.of(args[1], CIVIL_AFFAIRS), "民政局");
            ChangingRun run = new ChangingRun(engine);
            run.cascades.finish(STEPS);
            run.finishPolicy();
            if (args[2].equals("end")) {
                run.end();
                return;
            }
            while (true) {
                run.enact(policy(CIVIL_AFFAIRS));
                run.turn();
                run.enact(policy(POLICE));
                run.turn();
            }
        }
    }

    private void end() {
        if (applied().isPresent()) {
            turn();
        }
        enact(policy(CIVIL_AFFAIRS));
        String civil = engine.graph().digest();
        enact(policy(POLICE));
        String before = engine.graph().digest();
        turn();
        say("DONE " + civil + " " + before + " " + values());
    }

    /** All values of the addresses but the number of the cascade, which tells how many there were before. */
    private int values() {
        return engine.graph().read(tx -> tx.keyStartingWith(EntityKind.ADDRESS, "", Integer.MAX_VALUE)).stream()
                .map(a -> a.key() + a.golden().toString().replaceAll("\"cause\":\"\\d+-", "\"cause\":\"-")).toList().hashCode();
    }

    private static void load(Engine engine, Path file, String provider) throws Exception {
        Catalogue catalogue = Catalogue.bundled();
        Resource resource = catalogue.get("标准地址");
        try (ResourceFile rows = ResourceFile.open(file, catalogue, resource, Optional.empty(), HeaderMapping.NONE);
             RefusedRows refused = RefusedRows.beside(file, rows.header().columns())) {
            engine.importRun(resource, provider).run(rows, file.getFileName().toString(), refused, "test", (position, total, count) -> { });
        }
    }

    private static Policy policy(String first) {
        String bundled = Policy.bundled().texts().get("地址");
        String police = "  - 公安局/标准地址\n";
        String text = first.equals(POLICE) ? bundled + "\n# 公安局在先\n" : bundled.replace(police, "").replace("  - 民政局/标准地址\n", "  - 民政局/标准地址\n" + police);
        return Policy.of(new LinkedHashMap<>(Map.of(Policy.titles().get(EntityKind.ADDRESS), text)), PolicyNames.CHECKED);
    }

    /** Goes on with the one that is begun; one in force stays so. */
    private void enact(Policy policy) {
        try {
            engine.policyRun().apply(policy, STEPS);
        } catch (Failed e) {
            if (!e.code().equals("POLICY_IN_FORCE")) {
                throw e;
            }
        }
    }

    private void finishPolicy() {
        for (String first : List.of(POLICE, CIVIL_AFFAIRS)) {
            try {
                enact(policy(first));
                return;
            } catch (Failed e) {
                if (!e.code().equals("POLICY_RUN_UNFINISHED")) {
                    throw e;
                }
            }
        }
    }

    private Optional<StoredCascade> applied() {
        return engine.graph().read(tx -> tx.cascades()).stream().filter(StoredCascade::stands).findFirst();
    }

    /** Applies the renaming, or takes it back where it is applied. */
    private void turn() {
        Optional<StoredCascade> applied = applied();
        if (applied.isPresent()) {
            cascades.revert(applied.get().number());
        } else {
            cascades.begin(engine.cascadePreview().of(ChangeList.of(CHANGES, engine.gazetteer(), LocalDate.of(2026, 11, 22)), 0).marked(), "test");
        }
        cascades.finish(STEPS);
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
