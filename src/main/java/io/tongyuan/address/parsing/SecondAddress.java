package io.tongyuan.address.parsing;

import io.tongyuan.address.tagging.Span;
import io.tongyuan.address.tagging.Tagger;
import io.tongyuan.address.text.NormalText;
import io.tongyuan.model.ElementType;
import java.util.List;

/** Where another address begins behind the first one; a division repeated behind a comma or in brackets is none. */
final class SecondAddress {
    /** Characters behind a division in which its road or village is written. */
    private static final int NEAR = 40;

    private final MentionFinder finder;
    private final Tagger tagger;

    SecondAddress(MentionFinder finder, Tagger tagger) {
        this.finder = finder;
        this.tagger = tagger;
    }

    /**
     * Where the first one ends: at a separator or a blank; -1 where there is none.
     *
     * @param from where the first one's divisions end
     */
    int endOfFirst(NormalText text, int from) {
        boolean numbered = false;
        boolean semicolon = false;
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.at(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth <= 0 && numbered && blankBefore(text, i) && namesDivisionAndMore(text, i)) {
                return i;
            }
            if (depth <= 0 && numbered && separates(c)
                    && (namesDivisionAndMore(text, i + 1) || c == ';' && !semicolon && roadOnBothSides(text, from, i))) {
                return i;
            }
            semicolon |= c == ';';
            numbered |= c >= '0' && c <= '9' || c == '号';
        }
        return -1;
    }

    /** Where the second one begins. */
    int beginning(NormalText text, int endOfFirst) {
        return separates(text.at(endOfFirst)) && !blankBefore(text, endOfFirst) ? endOfFirst + 1 : endOfFirst;
    }

    private static boolean blankBefore(NormalText text, int i) {
        return text.at(i) >= '\u4e00' && text.sourceStart(i) > text.sourceEnd(i);
    }

    private static boolean separates(char c) {
        return switch (c) {
            case ';', ',', '、', '。', '|', '/', '和', '及', '或' -> true;
            default -> false;
        };
    }

    private boolean namesDivisionAndMore(NormalText text, int from) {
        int name = finder.fullNameAt(text, from);
        return name > 0 && placed(text, from + name);
    }

    /** 淄博市中心医院 behind a number is an organisation, and no address. */
    private boolean placed(NormalText text, int from) {
        NormalText near = text.head(Math.min(text.length(), from + NEAR));
        return tagger.tag(near, from, near.length()).stream().anyMatch(s -> s.type() == ElementType.ROAD
                || s.type() == ElementType.VILLAGE || s.type() == ElementType.TOWN || s.type() == ElementType.ROAD_NUMBER);
    }

    private boolean roadOnBothSides(NormalText text, int from, int separator) {
        int near = Math.min(text.length(), separator + 1 + NEAR);
        return road(tagger.tag(text, Math.max(from, separator - NEAR), separator)) && road(tagger.tag(text.head(near), separator + 1, near));
    }

    private static boolean road(List<Span> spans) {
        return spans.stream().anyMatch(s -> s.type() == ElementType.ROAD) && spans.stream().anyMatch(s -> s.type() == ElementType.ROAD_NUMBER);
    }
}
