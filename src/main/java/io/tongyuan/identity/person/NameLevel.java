package io.tongyuan.identity.person;

/** How a written name and a registered one compare; the closest level speaks. */
public enum NameLevel {
    EXACT("姓名一致", "NAME_AND_NUMBER_AGREE"),
    /** The same but for traditional, variant or dotted writing. */
    VARIANT("姓名为繁体、异体或间隔号写法", "NAME_VARIANT"),
    /** So it stands in a record of the register that does not speak for the name now. */
    OTHER_RECORD("与登记中另一条记录的姓名一致，该记录不是现行取值", "NAME_IN_OTHER_RECORD"),
    FORMER("所写的是曾用名", "NAME_FORMER"),
    HOMOPHONE("姓名中有同音字", "NAME_HOMOPHONE"),
    /** One character is like the other by shape, near sound or key, or stands for one that could not be written. */
    LOOKALIKE("姓名中有一字形近或音近", "NAME_LOOKALIKE"),
    ONE_CHARACTER("姓名差一字", "NAME_ONE_CHARACTER"),
    SURNAME("只有姓一致", "NAME_SURNAME"),
    OTHER("姓名不同", "NAME_DIFFERS"),
    /** The register has the number without a name: no evidence. */
    UNKNOWN("登记中没有姓名", "NAME_NOT_SHARED");

    private final String text;
    private final String code;

    NameLevel(String text, String code) {
        this.text = text;
        this.code = code;
    }

    public String text() {
        return text;
    }

    public String code() {
        return code;
    }

    /** As who asks is told it: of another's name not whether it begins with the same surname. */
    NameLevel told() {
        return this == SURNAME ? OTHER : this;
    }

    /** Near enough to be the same name, written wrongly. */
    public boolean near() {
        return compareTo(SURNAME) < 0;
    }
}
