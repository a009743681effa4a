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
    private ElementType last;

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
        last = switch (type) {
            case ASSIST, DIRECTION, DISTANCE, INTERSECTION, OTHER, PHONE, PERSON, REDUNDANT -> last;
            default -> type;
        };
        list.add(new Span(type, start, end, value));
    }

    boolean hasRoad() {
        return road;
    }

    boolean hasEstate() {
        return estate;
    }

    /** The last element that places something, looking past what merely qualifies; null where there is none. */
    ElementType last() {
        return last;
    }

    /** What to come back to; so that neither going back nor looking back takes time that grows with the text. */
    record Mark(int size, boolean estate, boolean road, ElementType last) {
    }

    Mark mark() {
        return new Mark(list.size(), estate, road, last);
    }

    /** Takes back what was added since. */
    void back(Mark mark) {
        list.subList(mark.size(), list.size()).clear();
        estate = mark.estate();
        road = mark.road();
        last = mark.last();
    }

    /** The last element, whatever it is; null at the beginning. */
    Span previous() {
        return list.isEmpty() ? null : list.get(list.size() - 1);
    }

    List<Span> list() {
        return list;
    }
}
