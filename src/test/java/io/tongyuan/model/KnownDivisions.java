package io.tongyuan.model;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A small directory for tests: what the code was called, from which year. */
final class KnownDivisions implements DivisionDirectory {
    private static final Map<String, TreeMap<Integer, String>> NAMES = Map.of(
            "110000", named(1980, "北京市"),
            "110105", named(1980, "北京市朝阳区"),
            "370000", named(1980, "山东省"),
            "370300", named(1980, "山东省淄博市"),
            "370306", named(1980, "山东省淄博市周村区"),
            "310000", named(1980, "上海市"),
            "310100", named(1980, "上海市"),
            "420600", new TreeMap<>(Map.of(1983, "湖北省襄樊市", 2010, "湖北省襄阳市")));

    private static TreeMap<Integer, String> named(int from, String name) {
        return new TreeMap<>(Map.of(from, name));
    }

    @Override
    public boolean everKnown(String code6) {
        return NAMES.containsKey(code6);
    }

    @Override
    public Optional<String> nameIn(String code6, int year) {
        return Optional.ofNullable(NAMES.get(code6)).map(names -> {
            Map.Entry<Integer, String> then = names.floorEntry(year);
            return then == null ? names.firstEntry().getValue() : then.getValue();
        });
    }
}
