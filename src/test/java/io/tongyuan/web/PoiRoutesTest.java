package io.tongyuan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.tongyuan.cascade.ChangeList;
import io.tongyuan.config.Engine;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.graph.GraphConnection;
import io.tongyuan.graph.Neo4jExtension;
import io.tongyuan.ingest.Judgements;
import io.tongyuan.model.Failed;
import io.tongyuan.poi.LayerFile;
import io.tongyuan.poi.LayerFormat;
import io.tongyuan.poi.PlaceFlow;
import io.tongyuan.poi.SharedPlace;
import io.tongyuan.poi.Wanted;
import io.tongyuan.source.Catalogue;
import io.tongyuan.source.HeaderMapping;
import io.tongyuan.source.RefusedRows;
import io.tongyuan.source.Resource;
import io.tongyuan.source.ResourceFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** 政务POI: put together in any order, judged, verified, released, shared, taken back, renamed with the road. */
@ExtendWith(Neo4jExtension.class)
class PoiRoutesTest {
    private static final String HEADER = "名称,类别,地址,经度,纬度,坐标系,状态,状态日期,更新日期\n";
    private static final String BUREAU = "自然资源和规划局";
    /** The same hospital in three hands, the last of which has it 400 m away; a shop of that address, another hospital, and a word nobody knows. */
    private static final List<List<String>> ROWS = List.of(
            List.of(BUREAU, "周村区丝绸人民医院,医院,山东省淄博市周村区丝绸路12号,117.8700,36.8000,CGCS2000,,,2023-01-05\n"),
            List.of("卫生健康局", "丝绸人民医院,综合医院,淄博市周村区丝绸路12号,117.8702,36.8001,EPSG:4490,在用,,2022-05-06\n"),
            List.of("民政局", "淄博市周村区丝绸人民医院,医院,周村区丝绸路12号,117.8745,36.8000,CGCS2000,,,2021-05-06\n"),
            List.of("市场监督管理局", "丝绸大药房,药品零售,周村区丝绸路12号,117.8701,36.8000,CGCS2000,,,2022-05-06\n"),
            List.of("卫生健康局", "周村区第二丝绸人民医院,综合医院,周村区丝绸路200号,117.9000,36.8000,CGCS2000,,,2022-05-06\n"),
            List.of("民政局", "和平农贸市场,集贸市场,周村区丝绸路100号,117.8800,36.8000,CGCS2000,,,2022-05-06\n"));

    @TempDir
    Path data;

    private static void read(Engine engine, Path folder, String provider, String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("poi.csv"), HEADER + rows);
        Resource of = Catalogue.bundled().get("政务POI");
        try (ResourceFile in = ResourceFile.open(file, Catalogue.bundled(), of, Optional.empty(), HeaderMapping.NONE);
             RefusedRows refused = RefusedRows.beside(file, in.header().columns())) {
            engine.importRun(of, provider).run(in, "poi", refused, "test", (position, total, count) -> { });
        }
    }

    private static List<SharedPlace> all(Engine engine) {
        return engine.placeLayer().page(new Wanted("", "", "", "", List.of(io.tongyuan.poi.PlaceState.values())), "", 100).places();
    }

    private static SharedPlace called(Engine engine, String name) {
        return all(engine).stream().filter(p -> p.name().endsWith(name)).findFirst().orElseThrow();
    }

    private static PlaceFlow.Act act(SharedPlace p, String text, String by) {
        return new PlaceFlow.Act(p.id(), text, LocalDate.of(2026, 11, 20), Optional.empty(), by);
    }

    @Test
    void inWhateverOrderTheyComeTheSamePlacesComeOfThemAndAJudgementHolds(GraphConnection graph) throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String digest = null;
        for (int round = 0; round < 2; round++) {
            Neo4jExtension.wipe(graph);
            List<List<String>> rows = new ArrayList<>(ROWS);
            Collections.shuffle(rows, random);
            try (Engine engine = Engine.on(graph, data, Gazetteer.bundled())) {
                for (List<String> row : rows) {
                    read(engine, data, row.getFirst(), row.getLast());
                    if (random.nextBoolean()) {
                        engine.placeMerge().catchUp();
                    }
                }
                engine.placeMerge().catchUp();
                String now = engine.graph().digest();
                digest = digest == null ? now : digest;
                assertThat(now).as("seed %d, round %d", seed, round).isEqualTo(digest);
                assertThat(all(engine)).as("seed %d", seed).hasSize(4);
            }
        }
        try (Engine engine = Engine.on(graph, data, Gazetteer.bundled())) {
            SharedPlace.Whole hospital = engine.placeLayer().get(called(engine, "周村区丝绸人民医院").id());
            assertThat(hospital.records()).hasSize(3);
            assertThat(hospital.decisions()).filteredOn(SharedPlace.Pair::together).isNotEmpty().allSatisfy(p -> assertThat(p.grounds()).isNotEmpty());
            String other = hospital.ids().get(1);
            engine.judgements().judge(hospital.place().id(), other, Judgements.Verdict.NOT_SAME, "两家医院", "");
            engine.placeMerge().catchUp();
            engine.placeMerge().again();
            assertThat(engine.placeLayer().get(other).place().id()).isNotEqualTo(engine.placeLayer().get(hospital.place().id()).place().id());
            engine.judgements().judge(hospital.place().id(), other, Judgements.Verdict.UNDECIDED, "再看", "");
            engine.placeMerge().catchUp();
            assertThat(engine.graph().digest()).isEqualTo(digest);
        }
    }

    @Test
    void aPlaceGoesFromCollectedToSharedAndBack(GraphConnection graph) throws Exception {
        try (RunningServer server = new RunningServer(graph, data)) {
            Engine engine = server.engine;
            for (List<String> row : ROWS) {
                read(engine, data, row.getFirst(), row.getLast());
            }
            engine.placeMerge().catchUp();
            engine.conflictWatch().catchUp();
            SharedPlace hospital = called(engine, "周村区丝绸人民医院");
            JsonNode one = server.agency().get("/v1/pois/" + hospital.id()).json();
            assertThat(one.path("disputed").toString()).as(one.toPrettyString()).contains("lon");
            assertThat(one.path("place").path("categoryName").asText()).isEqualTo("医院");
            JsonNode review = server.agency().get("/v1/pois/review").json();
            assertThat(review.path("words").get(0).path("word").asText()).isEqualTo("集贸市场");
            assertThat(shared(server, "").path("features")).isEmpty();

            assertThat(step(server, hospital, "verify", "{}").status()).isEqualTo(403);
            PlaceFlow flow = engine.placeFlow();
            assertThatThrownBy(() -> flow.release(act(hospital, "", ""))).isInstanceOf(Failed.class).extracting("code").isEqualTo("POI_STATE");
            String surveyors = "周村区" + BUREAU;
            assertThatThrownBy(() -> flow.verify(new PlaceFlow.Act(hospital.id(), "", LocalDate.of(2026, 11, 20), Optional.of(new io.tongyuan.model.Point(117.88, 36.80)), surveyors)))
                    .isInstanceOf(Failed.class).extracting("code").isEqualTo("POI_POSITION_OFF");
            flow.verify(act(hospital, "现场核实", surveyors));
            flow.release(act(hospital, "", surveyors));
            SharedPlace market = called(engine, "和平农贸市场");
            flow.verify(act(market, "", surveyors));
            assertThatThrownBy(() -> flow.release(act(market, "", surveyors))).isInstanceOf(Failed.class).extracting("code").isEqualTo("POI_CATEGORY_MISSING");
            engine.placeMerge().catchUp();

            JsonNode layer = shared(server, "division=370306&category=02&bbox=117.8,36.7,117.9,36.9");
            assertThat(layer.path("features")).as(layer.toPrettyString()).hasSize(1);
            assertThat(layer.path("features").get(0).path("geometry").path("coordinates").get(0).asDouble()).isEqualTo(117.87);
            assertThat(shared(server, "division=370305").path("features")).isEmpty();
            assertThat(server.agency().get("/v1/pois?format=csv").text()).startsWith("\uFEFF标识,名称").contains(hospital.id() + ",周村区丝绸人民医院,0201,医院");
            shapefile(engine);
            assertThat(server.agency().get("/v1/changes?kinds=POI&limit=2000").json().path("changes")).anySatisfy(c -> {
                assertThat(c.path("operation").asText()).isEqualTo("STATE");
                assertThat(c.path("state").asText()).isEqualTo("RELEASED");
            });

            long position = layer.path("position").asLong();
            flow.giveBack(act(hospital, "门牌有误", surveyors));
            JsonNode gone = shared(server, "changedSince=" + position);
            assertThat(gone.path("features")).as(gone.toPrettyString()).anySatisfy(f -> {
                assertThat(f.path("id").asText()).isEqualTo(hospital.id());
                assertThat(f.path("properties").path("shared").asBoolean()).isFalse();
                assertThat(f.path("properties").path("reason").asText()).isEqualTo("门牌有误");
                assertThat(f.path("geometry").isNull()).isTrue();
            });
            assertThat(shared(server, "").path("features")).isEmpty();

            // Released again, then found elsewhere: it falls back by itself. Closed by its own register: it is not shared, and stays.
            flow.verify(act(hospital, "", surveyors));
            flow.release(act(hospital, "", surveyors));
            read(engine, data, BUREAU, "周村区丝绸人民医院,医院,山东省淄博市周村区丝绸路12号,117.8800,36.8100,CGCS2000,,,2026-01-05\n");
            engine.placeMerge().catchUp();
            assertThat(engine.placeLayer().get(hospital.id()).history().getLast().text()).contains("位置变动");
            read(engine, data, BUREAU, "周村区丝绸人民医院,医院,山东省淄博市周村区丝绸路12号,117.8800,36.8100,CGCS2000,关闭,2026-02-01,2026-02-05\n");
            engine.placeMerge().catchUp();
            assertThat(engine.placeLayer().get(hospital.id()).place().state()).isEqualTo("CLOSED");
            assertThatThrownBy(() -> flow.verify(act(hospital, "", surveyors))).isInstanceOf(Failed.class).extracting("code").isEqualTo("POI_CLOSED");

            ChangeList renamed = ChangeList.of(List.of(Map.of("变更类型", "道路更名", "生效日期", "2026-11-01", "区划代码", "370306", "原名称", "丝绸路", "新名称", "和平路")),
                    engine.gazetteer(), LocalDate.of(2026, 11, 22));
            var run = engine.cascadeRun();
            run.begin(engine.cascadePreview().of(renamed, 0).marked(), "test");
            run.finish((at, total, done) -> { });
            engine.placeMerge().catchUp();
            assertThat(called(engine, "丝绸大药房").address()).isEqualTo("周村区和平路12号");
            assertThat(all(engine)).hasSize(4);
        }
    }

    private static Caller.Answer step(RunningServer server, SharedPlace place, String step, String body) {
        return server.agency().post("/v1/pois/" + place.id() + "/" + step, "application/json", body);
    }

    private static JsonNode shared(RunningServer server, String query) {
        Caller.Answer answer = server.agency().get("/v1/pois" + (query.isEmpty() ? "" : "?" + query));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static void shapefile(Engine engine) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(LayerFile.write(engine.placeLayer(), new Wanted("", "", "", "", List.of()), LayerFormat.SHAPEFILE, out)).isEqualTo(1);
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                files.put(e.getName(), zip.readAllBytes());
            }
        }
        assertThat(files.keySet()).containsExactlyInAnyOrder("poi.shp", "poi.shx", "poi.dbf", "poi.prj", "poi.cpg");
        assertThat(new String(files.get("poi.cpg"), StandardCharsets.UTF_8)).isEqualTo("UTF-8");
        // ESRI Shapefile Technical Description (1998): length of the file in words of 16 bits, then the bounds.
        ByteBuffer shp = ByteBuffer.wrap(files.get("poi.shp"));
        assertThat(shp.getInt(24) * 2).isEqualTo(shp.capacity());
        assertThat(shp.order(ByteOrder.LITTLE_ENDIAN).getDouble(36)).isEqualTo(117.87);
        ByteBuffer dbf = ByteBuffer.wrap(files.get("poi.dbf")).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(dbf.getInt(4)).isEqualTo(1);
        assertThat(dbf.getShort(8) + dbf.getShort(10)).isLessThanOrEqualTo(dbf.capacity());
        assertThat(new String(files.get("poi.dbf"), StandardCharsets.UTF_8)).contains("周村区丝绸人民医院").contains("CATEGORY", "DISPUTED", "lon");
    }
}
