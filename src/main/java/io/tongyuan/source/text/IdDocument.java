package io.tongyuan.source.text;

import java.util.Set;

/** Kinds of document whose number is a 公民身份号码 or stands for one. */
public final class IdDocument {
    /** GA/T 517 codes: resident's ID card, temporary one, household register. */
    private static final Set<String> CODES = Set.of("111", "112", "113", "户口簿", "户口本", "港澳台居民居住证");

    private IdDocument() {
    }

    /** Blank says nothing against it. Soldiers' and police officers' cards have numbers of their own. */
    public static boolean isIdCard(String kind) {
        return kind.isEmpty() || CODES.contains(kind)
                || kind.contains("身份证") && kind.indexOf('军') < 0 && kind.indexOf('警') < 0 && !kind.contains("非");
    }
}
