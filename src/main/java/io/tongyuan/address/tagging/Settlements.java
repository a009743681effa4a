package io.tongyuan.address.tagging;

import io.tongyuan.address.text.NormalText;
import io.tongyuan.model.ElementType;

/** Towns and villages by their endings, where the gazetteer has not read them already. */
final class Settlements {
    private Settlements() {
    }

    /**
     * Where the settlement whose name begins at {@code name} and whose ending begins at {@code at} ends, its office
     * (办事处, 村委会) included; {@code at} where there is none.
     *
     * @param afterRoad no town is looked for behind a road
     */
    static int endAt(NormalText text, int name, int at, boolean afterRoad) {
        char c = text.at(at);
        int end = at;
        if (c == '村' && text.at(at - 1) != '新' && text.at(at + 1) != '镇' && text.at(at + 1) != '乡') {
            end = at + 1 + Lexicon.VILLAGE_TAILS.lengthAt(text, at + 1);
            end = end == at + 1 && text.at(end) == '村' ? end + 1 : end;
        } else if (c == '社' && text.at(at + 1) == '区') {
            end = at + 2 + Lexicon.COMMUNITY_TAILS.lengthAt(text, at + 2);
        } else if (c == '居' && (text.startsWith("居委会", at) || text.startsWith("居民委员会", at))) {
            end = at + Lexicon.COMMUNITY_TAILS.lengthAt(text, at);
        } else if (!afterRoad && (c == '镇' || c == '乡') && text.at(at + 1) != '镇') {
            end = at + 1;
        } else if (!afterRoad && c == '街' && text.at(at + 1) == '道') {
            end = at + 2 + Lexicon.TOWN_TAILS.lengthAt(text, at + 2);
        } else if (!afterRoad && c == '办' && text.startsWith("办事处", at)) {
            end = at + 3;
        }
        return end > at && Lexicon.roadEndsFrom(text, end) ? at : end;
    }

    static ElementType type(NormalText text, int at) {
        return switch (text.at(at)) {
            case '村', '社', '居' -> ElementType.VILLAGE;
            default -> ElementType.TOWN;
        };
    }

    /** The name without its office: 麻营村民委员会 → 麻营村, 石桥街道办事处 → 石桥街道. */
    static String value(NormalText text, int name, int at) {
        return switch (text.at(at)) {
            case '社', '街' -> text.slice(name, at + 2);
            case '居', '办' -> text.slice(name, at);
            case '村' -> text.slice(name, text.at(at + 1) == '村' && text.at(at + 2) != '委' && text.at(at + 2) != '民' ? at + 2 : at + 1);
            default -> text.slice(name, at + 1);
        };
    }
}
