package io.tongyuan.identity.entity;

/** How a written code and a registered one compare. */
public enum CodeLevel {
    AGREES("代码一致", "CODE_AGREES"),
    ONE_CHARACTER("代码有一处写错", "CODE_ONE_CHARACTER"),
    ORGANISATION("代码中的组织机构代码一致", "CODE_ORGANISATION_AGREES"),
    /** A sound one, of another. */
    OTHER("代码是另一个", "CODE_DIFFERS"),
    BROKEN("代码有误", "CODE_BROKEN"),
    MISSING("没有代码", "CODE_MISSING");

    private final String text;
    private final String code;

    CodeLevel(String text, String code) {
        this.text = text;
        this.code = code;
    }

    public String text() {
        return text;
    }

    /** Of a reason. */
    public String code() {
        return code;
    }
}
