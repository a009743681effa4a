package io.tongyuan.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tongyuan.model.Failed;
import io.tongyuan.model.Point;
import io.tongyuan.poi.PlaceFlow;
import io.tongyuan.query.AskedSystem;
import java.time.LocalDate;
import java.util.Optional;

/** What callers write about places. */
final class PoiBodies {
    private PoiBodies() {
    }

    /**
     * @param text 说明；退回和停用须写明
     * @param on   事情发生的日期，默认今天
     * @param lon  实测位置；不填则不比较
     * @param crs  实测位置的坐标系，默认CGCS2000
     */
    @Schema(name = "PoiStep", example = "{\"text\":\"现场核实\",\"on\":\"2026-11-20\",\"lon\":117.8701,\"lat\":36.8012}")
    record Step(String text, LocalDate on, Double lon, Double lat, String crs) {
        PlaceFlow.Act act(String id, LocalDate today, String by) {
            if ((lon == null) != (lat == null)) {
                throw new Failed("PARAMETER_MISSING", "lon 与 lat 须同时给出。");
            }
            Optional<Point> surveyed = lon == null ? Optional.empty() : Optional.of(AskedSystem.of(crs).point(lon, lat));
            return new PlaceFlow.Act(id, text == null ? "" : text.strip(), on == null ? today : on, surveyed, by);
        }
    }
}
