package io.tongyuan.address.matching;

import io.tongyuan.model.AddressElement;
import io.tongyuan.model.ElementType;
import io.tongyuan.model.ParsedAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * Which of the names written may be the estate's: the first with its phase or block (锦绣家园 and 三期 are registered as
 * one name), then names after it (周村某某公司 丝绸花园).
 *
 * @param first  "" where no name is written
 * @param used   the elements that make up the first
 */
record EstateReadings(String first, List<String> others, List<AddressElement> used) {
    private static final List<String> AREAS = List.of("期", "区", "组团", "地块", "标段", "街区", "街坊");

    /** What no rule knows may still be a name, from so many characters on. */
    private static final int SHORTEST = 3;

    static EstateReadings of(ParsedAddress parsed) {
        List<AddressElement> names = parsed.elements().stream()
                .filter(e -> e.type() == ElementType.POI || e.type() == ElementType.SUB_POI).toList();
        if (names.isEmpty()) {
            names = parsed.elements().stream().filter(e -> e.type() == ElementType.OTHER && e.value().length() >= SHORTEST).toList();
        }
        if (names.isEmpty()) {
            return new EstateReadings("", List.of(), List.of());
        }
        AddressElement head = names.getFirst();
        boolean phased = names.size() > 1 && area(names.get(1)) && names.get(1).start() - head.end() <= 1;
        String first = phased ? head.value() + names.get(1).value() : head.value();
        List<String> others = new ArrayList<>();
        if (!phased && names.size() > 1 && names.get(1).start() == head.end()) {
            // 兰银国际|逛场: what a slip made of one name
            others.add(head.value() + names.get(1).value());
        }
        names.stream().skip(phased ? 2 : 1).filter(e -> !area(e)).map(AddressElement::value).forEach(others::add);
        return new EstateReadings(first, List.copyOf(others), phased ? names.subList(0, 2) : List.of(head));
    }

    boolean uses(AddressElement e) {
        return used.contains(e);
    }

    /** The estate without its phase, "" where none is written. */
    static String withoutPhase(String estate) {
        for (String area : AREAS) {
            if (estate.endsWith(area)) {
                int end = estate.length() - area.length();
                while (end > 0 && counts(estate.charAt(end - 1))) {
                    end--;
                }
                return end >= 2 && end < estate.length() - area.length() ? estate.substring(0, end) : "";
            }
        }
        return "";
    }

    /** 三期, A区, 2021-12号地块; 明华小区 is a name of its own. */
    private static boolean area(AddressElement e) {
        String v = e.value();
        return AREAS.stream().anyMatch(a -> v.endsWith(a) && v.length() > a.length()
                && v.substring(0, v.length() - a.length()).chars().allMatch(c -> counts((char) c)));
    }

    private static boolean counts(char c) {
        return c < 0x80 || "一二三四五六七八九十甲乙丙丁东西南北中号第".indexOf(c) >= 0;
    }
}
