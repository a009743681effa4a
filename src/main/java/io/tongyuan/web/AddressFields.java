package io.tongyuan.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.tongyuan.model.ElementType;
import io.tongyuan.model.Failed;
import io.tongyuan.query.WrittenParts;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An address asked for part by part, in place of q. */
@Introspected
record AddressFields(
        @Nullable @QueryValue @Parameter(description = "省", example = "山东省") String province,
        @Nullable @QueryValue @Parameter(description = "市", example = "淄博市") String city,
        @Nullable @QueryValue @Parameter(description = "区县", example = "周村区") String district,
        @Nullable @QueryValue @Parameter(description = "乡镇街道", example = "丝绸路街道") String town,
        @Nullable @QueryValue @Parameter(description = "村居") String village,
        @Nullable @QueryValue @Parameter(description = "道路", example = "丝绸路") String road,
        @Nullable @QueryValue @Parameter(description = "门牌号，写不写“号”均可", example = "12") String number,
        @Nullable @QueryValue @Parameter(description = "小区或院落") String estate,
        @Nullable @QueryValue @Parameter(description = "楼栋，如3、3号楼、A座", example = "3") String building,
        @Nullable @QueryValue @Parameter(description = "单元", example = "2") String unit,
        @Nullable @QueryValue @Parameter(description = "楼层") String floor,
        @Nullable @QueryValue @Parameter(description = "房号", example = "501") String room) {
    private static final int LONGEST = 100;

    boolean given() {
        return all().anyMatch(v -> !v.isBlank());
    }

    /** @throws Failed PARAMETER_INVALID */
    WrittenParts parts() {
        if (all().anyMatch(v -> v.length() > LONGEST)) {
            throw new Failed("PARAMETER_INVALID", "地址的每一部分不能超过" + LONGEST + "字。");
        }
        Map<ElementType, String> parts = new EnumMap<>(ElementType.class);
        put(parts, ElementType.ROAD, road);
        put(parts, ElementType.ROAD_NUMBER, number);
        put(parts, ElementType.POI, estate);
        put(parts, ElementType.BUILDING, building);
        put(parts, ElementType.UNIT, unit);
        put(parts, ElementType.FLOOR, floor);
        put(parts, ElementType.ROOM, room);
        String divisions = Stream.of(province, city, district, town, village).filter(Objects::nonNull).map(String::strip).collect(Collectors.joining());
        return new WrittenParts(divisions, parts);
    }

    private Stream<String> all() {
        return Stream.of(province, city, district, town, village, road, number, estate, building, unit, floor, room).filter(Objects::nonNull);
    }

    private static void put(Map<ElementType, String> parts, ElementType type, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parts.put(type, value.strip());
        }
    }
}
