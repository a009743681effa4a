package io.tongyuan.gazetteer;

/**
 * The generic part of a village's name: 村, 社区, 嘎查, or the committee that runs it, in all the wordings of the list
 * (村民委员会, 社区居委会, 嘎查村民委员会, 村民委会 …). By hand rather than from a table: it looks at 620,573 names at
 * every start.
 */
final class VillageNames {
    private VillageNames() {
    }

    /** How long it is; 0 where there is none, or less than two characters would be left. */
    static int genericLength(char[] text, int start, int length) {
        if (length < 3) {
            return 0;
        }
        int end = start + length;
        int generic = switch (text[end - 1]) {
            case '村' -> 1;
            case '区', '查' -> isCommunity(text, start, end) ? 2 : 0;
            case '会' -> committee(text, start, end);
            default -> 0;
        };
        return length - generic >= 2 ? generic : 0;
    }

    private static int committee(char[] text, int start, int end) {
        int at = end - 1;
        at -= text[at - 1] == '员' ? 1 : 0;
        if (text[--at] != '委') {
            return 0;
        }
        int core = at;
        at -= before(text, start, at) == '民' ? 1 : 0;
        char whose = before(text, start, at);
        if (whose == '村' || whose == '居' || whose == '牧') {
            at--;
        } else {
            at = core;
        }
        if (isCommunity(text, start, at)) {
            at -= 2;
        } else if (at == core) {
            return 0;
        }
        return end - at;
    }

    private static char before(char[] text, int start, int at) {
        return at > start ? text[at - 1] : 0;
    }

    /** Whether 社区 or 嘎查 ends there. */
    static boolean isCommunity(char[] text, int start, int end) {
        return end - start >= 2 && (text[end - 1] == '区' && text[end - 2] == '社' || text[end - 1] == '查' && text[end - 2] == '嘎');
    }
}
