package io.tongyuan.address.comparing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a person would say two addresses agree or differ in. */
public enum Aspect {
    DIVISION("行政区划"),
    ROAD("道路"),
    NUMBER("门牌号"),
    BUILDING("楼幢"),
    UNIT("单元"),
    ROOM("楼层房号"),
    NAME("名称"),
    SURROUNDINGS("方位描述"),
    TEXT("文字");

    private final String chinese;

    Aspect(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** What an address says of it, "" where nothing. */
    String of(Written w) {
        return switch (this) {
            case DIVISION -> String.join("", w.parsed().division().map(d -> d.path().names()).orElse(List.of()));
            case TEXT -> w.parsed().text();
            default -> Arrays.stream(Kind.values()).filter(k -> k.aspect() == this)
                    .flatMap(k -> w.kinds().getOrDefault(k, List.of()).stream()).collect(Collectors.joining(" "));
        };
    }
}
