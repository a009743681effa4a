package io.tongyuan.cascade;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happened. */
public enum ChangeKind {
    DIVISION_RENAMED("行政区划更名"),
    DIVISION_RECODED("行政区划代码变更"),
    DIVISION_MERGED("行政区划撤并"),
    DIVISION_SPLIT("行政区划拆分"),
    DIVISION_ABOLISHED("行政区划撤销"),
    ROAD_RENAMED("道路更名"),
    PLATE_RENUMBERED("门牌重编"),
    ESTATE_RENAMED("小区更名"),
    BUILDING_DEMOLISHED("建筑物拆除");

    private final String title;

    ChangeKind(String title) {
        this.title = title;
    }

    /** As files write it. */
    public String title() {
        return title;
    }

    public boolean ofDivision() {
        return compareTo(DIVISION_ABOLISHED) <= 0;
    }

    static Optional<ChangeKind> titled(String title) {
        return Stream.of(values()).filter(k -> k.title.equals(title)).findFirst();
    }

    static String titles() {
        return Stream.of(values()).map(ChangeKind::title).collect(Collectors.joining("、"));
    }
}
