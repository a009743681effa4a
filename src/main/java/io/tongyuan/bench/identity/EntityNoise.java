package io.tongyuan.bench.identity;

import io.tongyuan.generate.Dice;
import java.util.List;
import java.util.Locale;

/**
 * How a legal entity may stand on a list. Of the codes 82 in a hundred as they are, 5 missing, 5 with one character wrong, 2 with two neighbours
 * swapped, 2 the organisation code alone, 4 in small letters or with blanks. Of the names, independently, 70 as they are, 6 with other
 * brackets or none, 6 without their division, 4 with 山东省 before, 4 with the other form of 有限公司, 6 with a character wrong, lost or
 * doubled, 4 shortened to what lies between division and legal form. Docs: IDENTITY.md.
 */
final class EntityNoise {
    private static final String CODE_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String DIVISIONS = "^(山东省?)?(淄博市?)?((张店|淄川|博山|临淄|周村|桓台|高青|沂源)[区县]?)?";

    private final List<String> names;

    /** @param names whose characters stand in for others */
    EntityNoise(List<String> names) {
        this.names = names;
    }

    String code(String code, Dice d) {
        int at = d.below(Math.max(1, code.length() - 1));
        int kind = d.below(100);
        if (code.length() != 18 || kind < 82) {
            return code;
        }
        if (kind < 87) {
            return "";
        }
        if (kind < 92) {
            char other = CODE_CHARACTERS.charAt(d.below(CODE_CHARACTERS.length()));
            return code.substring(0, at) + other + code.substring(at + 1);
        }
        if (kind < 94) {
            return code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2);
        }
        return kind < 96 ? code.substring(8, 17) : kind < 98 ? code.toLowerCase(Locale.ROOT) : code.substring(0, 8) + " " + code.substring(8);
    }

    String name(String name, Dice d) {
        int kind = d.below(100);
        if (kind < 70) {
            return name;
        }
        if (kind < 76) {
            return d.chance(0.5) ? name.replace("（", "(").replace("）", ")") : name.replaceAll("[（）()]", "");
        }
        if (kind < 82) {
            return shortened(name, name.replaceFirst(DIVISIONS, ""));
        }
        if (kind < 86) {
            return name.startsWith("山东") ? name : "山东省" + name;
        }
        if (kind < 90) {
            return name.contains("有限责任公司") ? name.replace("有限责任公司", "有限公司") : name.replace("有限公司", "有限责任公司");
        }
        return kind < 96 ? oneOff(name, d) : shortened(name, name.replaceFirst(DIVISIONS, "").replaceFirst("(有限责任公司|股份有限公司|有限公司)$", ""));
    }

    private static String shortened(String name, String shorter) {
        return shorter.length() < 4 ? name : shorter;
    }

    private String oneOff(String name, Dice d) {
        int at = d.below(name.length());
        String other = d.of(names);
        return switch (d.below(3)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + name.substring(at, at + 1) + name.substring(at);
            default -> name.substring(0, at) + other.charAt(d.below(other.length())) + name.substring(at + 1);
        };
    }
}
