package io.tongyuan.address.tagging;

import io.tongyuan.address.text.NormalText;
import io.tongyuan.model.ElementType;
import java.util.List;

/**
 * Elements by rules: one pass from left to right; a name grows until a word that ends a road, village, town, zone or
 * estate closes it, or a number, a bracket or a qualifier begins.
 */
public final class RuleTagger implements Tagger {
    /** No name is as long; without an end to them a long text without names would take their square. */
    private static final int LONGEST_NAME = 80;

    @Override
    public List<Span> tag(NormalText text, int from, int to) {
        return new Pass(to == text.length() ? text : text.head(to), from).run();
    }

    private static final class Pass {
        private final NormalText text;
        private final Spans spans;
        private final NumberReader numbers;
        /** Where the unfinished name begins. */
        private int name;
        private int depth;

        Pass(NormalText text, int from) {
            this.text = text;
            this.spans = new Spans(text);
            this.numbers = new NumberReader(text, spans);
            this.name = from;
        }

        List<Span> run() {
            int at = name;
            while (at < text.length()) {
                int next = step(at);
                if (next > at) {
                    name = next;
                    at = next;
                } else {
                    at++;
                }
            }
            leave(text.length());
            return spans.list();
        }

        /** Offset after what was recognised at {@code at}, or {@code at} where the name goes on. */
        private int step(int at) {
            char c = text.at(at);
            if (at - name >= LONGEST_NAME) {
                leave(at);
            }
            if (separator(c)) {
                leave(at);
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                return at + 1;
            }
            if (name == at) {
                int n = qualifier(at);
                if (n > 0) {
                    return at + n;
                }
            } else {
                int n = embedded(at);
                if (n > 0) {
                    return at + n;
                }
            }
            if (numbers.begins(at) && !(c > '9' && name < at && latinBefore(at))) {
                return number(at);
            }
            return at > name ? nameEnd(at) : at;
        }

        private boolean latinBefore(int at) {
            char before = text.at(at - 1);
            return before >= 'A' && before <= 'Z';
        }

        private int number(int at) {
            Spans.Mark mark = spans.mark();
            int open = name;
            if (open < at) {
                // The name before it must be known to the reader, but stays open where the number belongs to it.
                leave(at);
            }
            int end = numbers.read(at, open == at);
            if (end == at) {
                spans.back(mark);
                name = open;
            }
            return end;
        }

        private int nameEnd(int at) {
            int road = Lexicon.roadEnd(text, at);
            if (road > 0 && (!Lexicon.roadEndsFrom(text, at + road) || text.startsWith("路口", at + road))) {
                road(at + road);
                return at + road;
            }
            int zone = Lexicon.zoneEnd(text, at);
            if (zone > 0) {
                spans.add(ElementType.ZONE, name, at + zone);
                return at + zone;
            }
            int poi = Lexicon.poiEnd(text, at);
            if (poi > 0 && !Lexicon.roadEndsFrom(text, at + poi) && Lexicon.poiEnd(text, at + poi) == 0) {
                poi(name, at + poi);
                return at + poi;
            }
            int settled = Settlements.endAt(text, name, at, spans.hasRoad() && depth <= 0);
            if (settled > at) {
                spans.add(Settlements.type(text, at), name, settled, Settlements.value(text, name, at));
                return settled;
            }
            return at;
        }

        /** A road's name begins after the estate that stands before it in one breath: 塑化城|辛化路. */
        private void road(int end) {
            int start = name;
            for (int i = end - 3; i > name + 1; i--) {
                if (Lexicon.POI_ENDS.endsAt(text, name, i) && !Lexicon.roadEndsFrom(text, i)) {
                    poi(name, i);
                    start = i;
                    break;
                }
            }
            spans.add(ElementType.ROAD, start, end);
        }

        private void poi(int start, int end) {
            spans.add(spans.hasEstate() ? ElementType.SUB_POI : ElementType.POI, start, end);
        }

        /** Direction, distance word, crossing, stretch or the like where no name is open. */
        private int qualifier(int at) {
            int n = Lexicon.STRETCHES.lengthAt(text, at);
            if (n > 0 && spans.last() == ElementType.ROAD) {
                spans.add(ElementType.SUB_ROAD, at, at + n);
                return n;
            }
            n = Lexicon.INTERSECTIONS.lengthAt(text, at);
            if (n > 0 && spans.hasRoad()) {
                spans.add(ElementType.INTERSECTION, at, at + n);
                return n;
            }
            n = Lexicon.directionAt(text, at);
            if (n > 0) {
                spans.add(ElementType.DIRECTION, at, at + n);
                return n;
            }
            n = spans.previous() == null ? 0 : Lexicon.assistAt(text, at);
            if (n > 0) {
                spans.add(ElementType.ASSIST, at, at + n);
                return n;
            }
            return 0;
        }

        /** A qualifier of two characters or more that closes an open name: 机床厂|对面, 大张村委|北首. */
        private int embedded(int at) {
            if (at - name < 2) {
                return 0;
            }
            int n = Lexicon.ASSISTS.lengthAt(text, at);
            boolean assist = n >= 2;
            if (!assist) {
                char c = text.at(at);
                n = c == '以' || Lexicon.direction(c) ? Lexicon.directionAt(text, at) : 0;
                char next = text.at(at + n);
                if (n == 0 || n == 1 && !(next >= '0' && next <= '9' || next == '约')) {
                    return 0;
                }
            }
            leave(at);
            spans.add(assist ? ElementType.ASSIST : ElementType.DIRECTION, at, at + n);
            return n;
        }

        /** The open name ends here without a word that says what it is: an estate or a place's own name. */
        private void leave(int end) {
            int length = end - name;
            if (length >= 2 && depth <= 0) {
                poi(name, end);
            } else if (length >= 1) {
                spans.add(ElementType.OTHER, name, end);
            }
            name = end;
        }
    }

    private static boolean separator(char c) {
        return switch (c) {
            case '(', ')', ',', ';', ':', '、', '。', '.', '-', '|', '/', '\\', '!', '?', '"', '\'', '+', '*', '&', ' ' -> true;
            default -> false;
        };
    }
}
