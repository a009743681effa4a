package io.tongyuan.address.parsing;

import io.tongyuan.address.tagging.Span;
import io.tongyuan.address.tagging.Tagger;
import io.tongyuan.address.text.NormalText;
import io.tongyuan.model.ElementType;
import java.util.List;

/** Where another address begins behind the first one; a division repeated behind a comma or in brackets is none. */
final class SecondAddress {
    private final MentionFinder finder;
    private final Tagger tagger;

    SecondAddress(MentionFinder finder, Tagger tagger) {
        this.finder = finder;
        this.tagger = tagger;
    }

    /**
     * The separator before it; -1 where there is none.
     *
     * @param from where the first one's divisions end
     */
    int separatorAfter(NormalText text, int from) {
        boolean numbered = false;
        boolean semicolon = false;
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.at(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth <= 0 && numbered && separates(c)
                    && (namesDivisionAndMore(text, i + 1) || c == ';' && !semicolon && roadOnBothSides(text, from, i))) {
                return i;
            }
            semicolon |= c == ';';
            numbered |= c >= '0' && c <= '9' || c == '号';
        }
        return -1;
    }

    private static boolean separates(char c) {
        return switch (c) {
            case ';', ',', '、', '。', '|', '/', '和', '及', '或' -> true;
            default -> false;
        };
    }

    private boolean namesDivisionAndMore(NormalText text, int from) {
        return finder.at(text, from, null).stream()
                .anyMatch(m -> m.kind() == Mention.Kind.FULL && m.end() - m.start() > 2 && letters(text, m.end()) >= 3);
    }

    private static int letters(NormalText text, int from) {
        int n = 0;
        while (n < 3 && Character.isLetterOrDigit(text.at(from + n))) {
            n++;
        }
        return n;
    }

    private boolean roadOnBothSides(NormalText text, int from, int separator) {
        return road(tagger.tag(text, from, separator)) && road(tagger.tag(text, separator + 1, text.length()));
    }

    private static boolean road(List<Span> spans) {
        return spans.stream().anyMatch(s -> s.type() == ElementType.ROAD) && spans.stream().anyMatch(s -> s.type() == ElementType.ROAD_NUMBER);
    }
}
