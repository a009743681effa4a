package io.tongyuan.address.matching;

import io.tongyuan.model.ElementType;
import io.tongyuan.model.StandardAddress;
import java.util.List;
import java.util.function.Function;

/** The components of a standard address below its division, coarse to fine. */
public enum Part {
    ROAD(Extent.ROAD, ElementType.ROAD, "道路", 0.5, StandardAddress::road),
    ESTATE(Extent.ESTATE, ElementType.POI, "小区", 0.3, StandardAddress::estate),
    NUMBER(Extent.DOOR_PLATE, ElementType.ROAD_NUMBER, "门牌号", 0.3, StandardAddress::roadNumber),
    BUILDING(Extent.BUILDING, ElementType.BUILDING, "楼栋", 0.3, StandardAddress::building),
    UNIT(Extent.UNIT, ElementType.UNIT, "单元", 0.15, StandardAddress::unit),
    FLOOR(Extent.FLOOR, ElementType.FLOOR, "楼层", 0.05, StandardAddress::floor),
    ROOM(Extent.ROOM, ElementType.ROOM, "房号", 0.15, StandardAddress::room);

    static final List<Part> FINE_TO_COARSE = List.of(values()).reversed();

    private final Extent extent;
    private final ElementType element;
    private final String chinese;
    private final double cost;
    private final Function<StandardAddress, String> value;

    Part(Extent extent, ElementType element, String chinese, double cost, Function<StandardAddress, String> value) {
        this.extent = extent;
        this.element = element;
        this.chinese = chinese;
        this.cost = cost;
        this.value = value;
    }

    /** How far a place is known when this part of it is confirmed. */
    public Extent extent() {
        return extent;
    }

    public ElementType element() {
        return element;
    }

    public String chinese() {
        return chinese;
    }

    /** What it costs when this part is written and not confirmed. Set by hand, not learned. */
    double cost() {
        return cost;
    }

    public String of(StandardAddress address) {
        return value.apply(address);
    }

    /** What is compared: {@link PartKey}. */
    public String keyOf(StandardAddress address) {
        return PartKey.of(this, of(address));
    }
}
