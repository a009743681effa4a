package io.tongyuan.source;

/** Headers as they are compared: width, blanks, line breaks and marks aside. */
final class HeaderNames {
    /** Columns that we wrote ourselves into a file of refused rows. */
    static final String OURS = "tongyuan_";

    private HeaderNames() {
    }

    /** Half width, lower case, without blanks, asterisks, quotes and a colon at the end: " *身份证号（18位）：" → 身份证号(18位). */
    static String plain(String header) {
        StringBuilder out = new StringBuilder(header.length());
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            if (c >= '！' && c <= '～') {
                c = (char) (c - '！' + '!');
            }
            if (!ignored(c)) {
                out.append(Character.toLowerCase(c));
            }
        }
        if (!out.isEmpty() && out.charAt(out.length() - 1) == ':') {
            out.setLength(out.length() - 1);
        }
        return out.toString();
    }

    private static boolean ignored(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT
                || Character.isISOControl(c) || c == '*' || c == '"' || c == '\'' || c == '“' || c == '”';
    }

    /** Without one group in parentheses at the end: 注册资本(万元) → 注册资本; the same where there is none. */
    static String withoutSuffix(String plain) {
        int open = plain.lastIndexOf('(');
        return open > 0 && plain.endsWith(")") ? plain.substring(0, open) : plain;
    }

    /** What that group says, "" where there is none. */
    static String suffix(String plain) {
        int open = plain.lastIndexOf('(');
        return open > 0 && plain.endsWith(")") ? plain.substring(open + 1, plain.length() - 1) : "";
    }
}
