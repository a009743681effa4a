package io.tongyuan.cli;

import io.tongyuan.cascade.ChangeList;
import io.tongyuan.config.Engine;
import io.tongyuan.graph.StoredCascade;
import io.tongyuan.ingest.CascadeRun;
import io.tongyuan.model.EntityKind;
import io.tongyuan.source.Catalogue;
import io.tongyuan.source.HeaderMapping;
import io.tongyuan.source.Progress;
import io.tongyuan.source.RefusedRows;
import io.tongyuan.source.Resource;
import io.tongyuan.source.ResourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A process to be killed: finishes what it finds, then applies a renaming and takes it back, over and over; or ends with it applied. */
final class RenamingRun {
    private static final List<Map<String, String>> CHANGES = List.of(
            Map.of("变更类型", "道路更名", "生效日期", "2026-01-01", "区划代码", "370306", "原名称", "丝绸路", "新名称", "和平路"),
            Map.of("变更类型", "门牌重编", "生效日期", "2026-01-01", "区划代码", "370306", "道路", "丝绸路", "原名称", "1", "新名称", "2"),
            Map.of("变更类型", "门牌重编", "生效日期", "2026-01-01", "区划代码", "370306", "道路", "丝绸路", "原名称", "2", "新名称", "1"));

    private RenamingRun() {
    }

    /** @param args data folder, file of addresses, and "end" where it is to come to an end */
    public static void main(String[] args) throws Exception {
        try (Engine engine = Engine.open(Path.of(args[0]), Optional.empty(), Optional.empty())) {
            say("OPEN " + engine.connection().pid());
            if (engine.graph().read(tx -> tx.count(EntityKind.ADDRESS)) < Files.readAllLines(Path.of(args[1])).size() - 1) {
                load(engine, Path.of(args[1]));
            }
            CascadeRun run = engine.cascadeRun();
            finish(run);
            if (args[2].equals("end")) {
                if (applied(engine).isPresent()) {
                    revert(engine, run);
                }
                String before = engine.graph().digest();
                apply(engine, run);
                say("DONE " + before + " " + engine.graph().digest());
                return;
            }
            while (true) {
                if (applied(engine).isPresent()) {
                    revert(engine, run);
                } else {
                    apply(engine, run);
                }
            }
        }
    }

    private static void load(Engine engine, Path file) throws Exception {
        Catalogue catalogue = Catalogue.bundled();
        Resource resource = catalogue.get("标准地址");
        try (ResourceFile rows = ResourceFile.open(file, catalogue, resource, Optional.empty(), HeaderMapping.NONE);
             RefusedRows refused = RefusedRows.beside(file, rows.header().columns())) {
            engine.importRun(resource, "").run(rows, "addresses", refused, "test", (position, total, count) -> { });
        }
    }

    private static Optional<StoredCascade> applied(Engine engine) {
        return engine.graph().read(tx -> tx.cascades()).stream().filter(StoredCascade::stands).findFirst();
    }

    private static void apply(Engine engine, CascadeRun run) {
        ChangeList changes = ChangeList.of(CHANGES, engine.gazetteer(), LocalDate.of(2026, 11, 22));
        run.begin(engine.cascadePreview().of(changes, 0).marked(), "test");
        finish(run);
    }

    private static void revert(Engine engine, CascadeRun run) {
        run.revert(applied(engine).orElseThrow().number());
        finish(run);
    }

    private static void finish(CascadeRun run) {
        run.finish(new Progress() {
            @Override
            public void at(long position, long total, long rows) {
                say("STEP " + position);
            }
        });
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
