package io.tongyuan.bench;

import io.tongyuan.address.matching.Verdict;
import io.tongyuan.cascade.CascadePreview;
import io.tongyuan.cascade.ChangeList;
import io.tongyuan.config.Engine;
import io.tongyuan.graph.ChangeRange;
import io.tongyuan.graph.StoredCascade;
import io.tongyuan.identity.KeyForm;
import io.tongyuan.ingest.CascadeRun;
import io.tongyuan.model.EntityKind;
import io.tongyuan.query.AddressSearch;
import io.tongyuan.source.Catalogue;
import io.tongyuan.source.HeaderMapping;
import io.tongyuan.source.RefusedRows;
import io.tongyuan.source.Resource;
import io.tongyuan.source.ResourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A road with all its plates and rooms renamed: previewed, applied, looked for under both names, taken back. */
public final class CascadeBench {
    private static final int ASKED = 1000;

    private final Path work;

    public CascadeBench(Path work) {
        this.work = work;
    }

    /**
     * @param others        addresses of other roads of the county
     * @param firstPreviewS the first, in a process that has only just imported
     * @param applyS        from the call until the graph and the index of addresses are level
     * @param foundByNew    of the addresses asked for (rooms and plates) those found as what they are now
     * @param foundByOld    the same, asked for as they were called before
     * @param inFeed        entries of the change log that name the cascade
     * @param projects      those whose address is the new one, of those on the road
     * @param revertedSame  whether the graph's digest after taking it back is that of before
     */
    public record Result(int plates, int rooms, int others, int companies, long objects, double firstPreviewS, double previewS, double applyS, int asked,
                         int foundByNew, int foundByOld, long inFeed, int projects, int projectsUpdated, double revertS, boolean revertedSame) {
    }

    public Result run(int plates, int rooms, long seed) throws IOException {
        RoadOfPlates road = new RoadOfPlates(plates, rooms);
        try (Engine engine = Engine.open(work.resolve("cascade-" + plates + "-" + rooms), Optional.empty(), Optional.empty())) {
            load(engine, road);
            engine.addresses().catchUp();
            String before = engine.graph().digest();
            ChangeList changes = ChangeList.of(List.of(Map.of("变更类型", "道路更名", "生效日期", "2026-01-01", "区划代码", "370306", "原名称", RoadOfPlates.OLD, "新名称", RoadOfPlates.NEW)),
                    engine.gazetteer(), LocalDate.of(2026, 11, 22));
            long at = System.nanoTime();
            CascadePreview.Answer preview = engine.cascadePreview().of(changes, 3);
            double firstPreviewS = seconds(at);
            at = System.nanoTime();
            engine.cascadePreview().of(changes, 3);
            double previewS = seconds(at);
            at = System.nanoTime();
            CascadeRun run = engine.cascadeRun();
            StoredCascade begun = run.begin(preview.marked(), "bench");
            run.finish((position, total, done) -> { });
            engine.addresses().catchUp();
            double applyS = seconds(at);
            AddressSearch search = engine.addressSearch();
            Random random = new Random(seed);
            int foundByNew = 0;
            int foundByOld = 0;
            for (int i = 0; i < ASKED; i++) {
                int n = 1 + random.nextInt(plates);
                int room = random.nextInt(road.rooms() + 1) - 1;
                foundByNew += found(search, written(road, RoadOfPlates.NEW, n, room), written(road, RoadOfPlates.NEW, n, room));
                foundByOld += found(search, written(road, RoadOfPlates.OLD, n, room), written(road, RoadOfPlates.NEW, n, room));
            }
            int projects = projectsUpdated(engine, road);
            long inFeed = inFeed(engine, begun.number());
            at = System.nanoTime();
            run.revert(begun.number());
            run.finish((position, total, done) -> { });
            engine.addresses().catchUp();
            double revertS = seconds(at);
            return new Result(plates, road.rooms() * plates, road.addresses() * 4, road.companies(), preview.total(), firstPreviewS, previewS, applyS, ASKED, foundByNew, foundByOld,
                    inFeed, road.projects(), projects, revertS, engine.graph().digest().equals(before));
        }
    }

    private void load(Engine engine, RoadOfPlates road) throws IOException {
        Path folder = Files.createDirectories(work.resolve("files"));
        road.addresses(folder.resolve("addresses.csv"));
        road.companies(folder.resolve("companies.csv"));
        road.projects(folder.resolve("projects.csv"));
        read(engine, folder.resolve("addresses.csv"), "标准地址");
        read(engine, folder.resolve("companies.csv"), "工商登记信息");
        read(engine, folder.resolve("projects.csv"), "投资项目");
    }

    private static void read(Engine engine, Path file, String name) throws IOException {
        Catalogue catalogue = Catalogue.bundled();
        Resource resource = catalogue.get(name);
        try (ResourceFile rows = ResourceFile.open(file, catalogue, resource, Optional.empty(), HeaderMapping.NONE);
             RefusedRows refused = RefusedRows.beside(file, rows.header().columns())) {
            engine.importRun(resource, "").run(rows, file.getFileName().toString(), refused, "bench", (position, total, done) -> { });
        }
    }

    /** @param room -1 for the plate itself */
    private static String written(RoadOfPlates road, String name, int number, int room) {
        return room < 0 ? RoadOfPlates.plate(name, number) : road.room(name, number, room);
    }

    private static int found(AddressSearch search, String text, String address) {
        AddressSearch.Answer answer = search.search(text, "", Optional.empty(), 1);
        return answer.verdict() == Verdict.MATCH && answer.place() != null && answer.place().address().equals(address) ? 1 : 0;
    }

    private static int projectsUpdated(Engine engine, RoadOfPlates road) {
        int updated = 0;
        for (int i = 0; i < road.projects(); i++) {
            String key = KeyForm.project(RoadOfPlates.projectCode(i));
            String wanted = RoadOfPlates.plate(RoadOfPlates.NEW, i * 100 + 1);
            updated += engine.graph().read(tx -> tx.findByKey(EntityKind.PROJECT, key)).filter(p -> p.value("address").equals(wanted)).isPresent() ? 1 : 0;
        }
        return updated;
    }

    private static long inFeed(Engine engine, int number) {
        long count = 0;
        long seq = 0;
        List<ChangeRange> ranges;
        do {
            long from = seq;
            ranges = engine.graph().ask(tx -> tx.changesAfter(from, 50));
            for (ChangeRange r : ranges) {
                count += r.cause() == number ? r.entries().size() : 0;
                seq = r.first();
            }
        } while (!ranges.isEmpty());
        return count;
    }

    private static double seconds(long since) {
        return Math.round((System.nanoTime() - since) / 1e7) / 100.0;
    }
}
