package io.tongyuan.identity.entity;

import io.tongyuan.address.text.NormalText;
import io.tongyuan.identity.NameForm;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of legal entities taken apart, by the divisions that a register's own names begin with. */
final class EntityNames {
    private static final Pattern DIVISION = Pattern.compile("^(.{2,4}?)(省|自治区|市|地区|区|县)");
    private static final int SEEN = 3;
    private static final int MOST_DIVISIONS = 3;
    private static final int SHORTEST_CORE = 2;
    /** The longer before what it ends with. */
    private static final List<String> FORMS = List.of("农民专业合作社联合社", "股份有限责任公司", "农民专业合作社", "有限责任公司", "股份有限公司", "股份合作公司", "专业合作社",
            "集团有限公司", "有限公司", "集团公司", "合作社", "总公司", "分公司", "公司", "(有限合伙)", "(普通合伙)", "(个人独资)");
    private static final Map<String, String> SAME_FORM = Map.of("有限责任公司", "有限公司", "股份有限责任公司", "股份有限公司", "农民专业合作社", "专业合作社");

    private final Set<String> divisions;

    private EntityNames(Set<String> divisions) {
        this.divisions = divisions;
    }

    /** Where it is known beforehand which words are divisions. */
    static EntityNames knowing(Collection<String> divisions) {
        return new EntityNames(Set.copyOf(divisions));
    }

    /** @param form without width, brackets of one kind, variants; {@code letters} without brackets too */
    record Parts(String form, String letters, String division, String core, String legalForm) {
    }

    static EntityNames of(Collection<String> names) {
        Map<String, Integer> seen = new HashMap<>();
        for (String name : names) {
            String rest = form(name);
            for (Matcher m = DIVISION.matcher(rest); m.find(); m = DIVISION.matcher(rest)) {
                seen.merge(m.group(1), 1, Integer::sum);
                seen.merge(m.group(), 1, Integer::sum);
                rest = rest.substring(m.end());
            }
        }
        seen.values().removeIf(n -> n < SEEN);
        return new EntityNames(new HashSet<>(seen.keySet()));
    }

    static String form(String name) {
        return NormalText.of(NameForm.of(name)).toString();
    }

    Parts parts(String name) {
        String form = form(name);
        String rest = form;
        for (int i = 0; i < MOST_DIVISIONS; i++) {
            rest = rest.substring(division(rest));
        }
        String division = form.substring(0, form.length() - rest.length());
        // A division in brackets in the midst (某某(淄博)有限公司) is one too.
        Matcher inside = Pattern.compile("\\((.{2,5})\\)").matcher(rest);
        if (inside.find() && divisions.contains(inside.group(1))) {
            division = division + inside.group(1);
            rest = rest.substring(0, inside.start()) + rest.substring(inside.end());
        }
        String legal = "";
        for (String f : FORMS) {
            if (legal.isEmpty() && rest.endsWith(f) && rest.length() - f.length() >= SHORTEST_CORE) {
                legal = f;
            }
        }
        String core = letters(rest.substring(0, rest.length() - legal.length()));
        return new Parts(form, letters(form), division, core, SAME_FORM.getOrDefault(legal, legal));
    }

    private int division(String rest) {
        for (int length = Math.min(6, rest.length() - SHORTEST_CORE); length >= 2; length--) {
            if (divisions.contains(rest.substring(0, length))) {
                return length;
            }
        }
        return 0;
    }

    private static String letters(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().filter(c -> Character.isLetterOrDigit(c)).forEach(c -> out.append((char) c));
        return out.toString();
    }
}
