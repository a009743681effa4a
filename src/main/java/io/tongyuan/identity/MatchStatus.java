package io.tongyuan.identity;

/** What a comparison says of one row of a list. */
public enum MatchStatus {
    SAME("一致"),
    /** The register's row is found with a slip put right: the reason says which. */
    SAME_AFTER_CORRECTION("更正后一致"),
    /** It may be one of these; not enough to say. */
    POSSIBLE("疑似"),
    /** The number is in the register, the name is another's. */
    DIFFERENT("不一致"),
    NOT_FOUND("查无"),
    /** It cannot be compared. */
    INVALID("无效"),
    /** It fits several about equally. */
    AMBIGUOUS("不能唯一确定");

    private final String text;

    MatchStatus(String text) {
        this.text = text;
    }

    /** For people. */
    public String text() {
        return text;
    }

    /** Whether it is the register's row, if with something put right. */
    public boolean identified() {
        return this == SAME || this == SAME_AFTER_CORRECTION;
    }

    /** Whether the register's row is told. */
    public boolean given() {
        return this == SAME || this == SAME_AFTER_CORRECTION || this == DIFFERENT;
    }
}
