package io.tongyuan.address.tagging;

import io.tongyuan.address.text.Numerals;
import io.tongyuan.address.text.NormalText;
import io.tongyuan.model.ElementType;

/** Normal forms of element values. Shared by what is parsed and what the standard register holds. */
public final class ElementValues {
    private ElementValues() {
    }

    /** Of a named element: the normal text; the number of a road in small Chinese numerals (纬3路 → 纬三路). */
    static String name(ElementType type, NormalText text, int start, int end) {
        String name = text.slice(start, end);
        return type == ElementType.ROAD || type == ElementType.SUB_ROAD ? road(name) : name.replace(" ", "");
    }

    /** 纬3路 → 纬三路, 经拾路 → 经十路; numbers above 99 (309国道) stay in digits. */
    public static String road(String name) {
        if (plain(name)) {
            return name;
        }
        StringBuilder out = new StringBuilder(name.length() + 2);
        int i = 0;
        while (i < name.length()) {
            char c = name.charAt(i);
            if (!(c >= '0' && c <= '9')) {
                if (c != ' ') {
                    out.append(c);
                }
                i++;
                continue;
            }
            int from = i;
            while (i < name.length() && name.charAt(i) >= '0' && name.charAt(i) <= '9') {
                i++;
            }
            boolean small = i - from <= 2 && i < name.length() && name.charAt(from) != '0'
                    && "路街巷道大号".indexOf(name.charAt(i)) >= 0;
            out.append(small ? Numerals.chinese(Integer.parseInt(name.substring(from, i))) : name.substring(from, i));
        }
        return out.toString();
    }

    private static boolean plain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) <= '9') {
                return false;
            }
        }
        return true;
    }

    /** Of a number: ASCII digits and capitals; 之 and every dash as '-', 附 and 甲 kept: 三十之二 → 30-2. */
    public static String number(CharSequence body) {
        String ascii = Numerals.ascii(body);
        StringBuilder out = new StringBuilder(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            char c = ascii.charAt(i);
            if (c == '之' || c == '/') {
                c = '-';
            }
            if (c != ' ' && c != '号' && c != '第' && !(c == '-' && (out.isEmpty() || out.charAt(out.length() - 1) == '-'))) {
                out.append(c);
            }
        }
        int n = out.length();
        while (n > 0 && out.charAt(n - 1) == '-') {
            n--;
        }
        return out.substring(0, n);
    }
}
