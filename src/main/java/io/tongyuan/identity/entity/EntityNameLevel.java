package io.tongyuan.identity.entity;

/** How a written name and a registered one compare; the closest level speaks. */
public enum EntityNameLevel {
    EXACT("名称一致", "NAME_AND_CODE_AGREE"),
    BRACKETS("名称只差括号或标点", "NAME_BRACKETS"),
    LEGAL_FORM("名称只差组织形式的写法", "NAME_LEGAL_FORM"),
    DIVISION("名称只差行政区划", "NAME_DIVISION"),
    ONE_CHARACTER("名称差一字", "NAME_ONE_CHARACTER"),
    /** One has all that tells the other apart. */
    SHORTENED("名称为简称", "NAME_SHORTENED"),
    OTHER("名称不同", "NAME_DIFFERS");

    private final String text;
    private final String code;

    EntityNameLevel(String text, String code) {
        this.text = text;
        this.code = code;
    }

    public String text() {
        return text;
    }

    public String code() {
        return code;
    }

    static EntityNameLevel of(EntityNames.Parts a, EntityNames.Parts b) {
        if (a.form().equals(b.form())) {
            return EXACT;
        }
        if (a.letters().equals(b.letters())) {
            return BRACKETS;
        }
        if (a.core().equals(b.core())) {
            return a.division().equals(b.division()) ? LEGAL_FORM : a.division().isEmpty() || b.division().isEmpty() || a.division().endsWith(b.division())
                    || b.division().endsWith(a.division()) || stem(a.division()).equals(stem(b.division())) ? DIVISION : OTHER;
        }
        if (oneOff(a.letters(), b.letters()) || a.legalForm().equals(b.legalForm()) && oneOff(a.core(), b.core()) && a.core().length() > 3) {
            return ONE_CHARACTER;
        }
        String shorter = a.core().length() < b.core().length() ? a.core() : b.core();
        String longer = a.core().length() < b.core().length() ? b.core() : a.core();
        return shorter.length() >= 2 && (longer.startsWith(shorter) || longer.endsWith(shorter)) ? SHORTENED : OTHER;
    }

    private static String stem(String division) {
        return division.replaceAll("[省市区县]", "");
    }

    /** One character replaced, more, less, or two neighbours swapped. */
    static boolean oneOff(String a, String b) {
        return Difference.of(a, b).oneOff();
    }
}
