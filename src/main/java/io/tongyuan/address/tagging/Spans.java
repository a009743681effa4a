package io.tongyuan.address.tagging;

import io.tongyuan.address.text.NormalText;
import io.tongyuan.model.ElementType;
import java.util.ArrayList;
import java.util.List;

/** The elements found so far, and what a number that comes next would be a number of. */
final class Spans {
    private final NormalText text;
    private final List<Span> list = new ArrayList<>(12);
    private boolean estate;
    private boolean road;

    Spans(NormalText text) {
        this.text = text;
    }

    void add(ElementType type, int start, int end) {
        add(type, start, end, ElementValues.name(type, text, start, end));
    }

    void add(ElementType type, int start, int end, String value) {
        if (end <= start) {
            return;
        }
        road |= type == ElementType.ROAD;
        estate |= type == ElementType.POI;
        list.add(new Span(type, start, end, value));
    }

    boolean hasRoad() {
        return road;
    }

    boolean hasEstate() {
        return estate;
    }

    /** The last element that places something, looking past what merely qualifies. */
    ElementType last() {
        for (int i = list.size() - 1; i >= 0; i--) {
            ElementType type = list.get(i).type();
            switch (type) {
                case ASSIST, DIRECTION, DISTANCE, INTERSECTION, OTHER, PHONE, PERSON, REDUNDANT -> { }
                default -> {
                    return type;
                }
            }
        }
        return null;
    }

    /** Takes back what was added after the first {@code size}. */
    void truncate(int size) {
        list.subList(size, list.size()).clear();
        estate = list.stream().anyMatch(s -> s.type() == ElementType.POI);
        road = list.stream().anyMatch(s -> s.type() == ElementType.ROAD);
    }

    /** The last element, whatever it is; null at the beginning. */
    Span previous() {
        return list.isEmpty() ? null : list.get(list.size() - 1);
    }

    List<Span> list() {
        return list;
    }
}
