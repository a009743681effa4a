package io.tongyuan.generate.noise;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.writing.Numerals;

/** Numbers of plates, buildings, units and rooms in the ways people write them. */
final class NumberWords {
    private final NoiseModel model;
    private final Dice dice;
    private final String digits;

    NumberWords(NoiseModel model, Dice dice) {
        this.model = model;
        this.dice = dice;
        this.digits = model.choice("digits", dice);
    }

    String marks() {
        return digits.equals("plain") ? "" : " " + digits;
    }

    /**
     * 125号, 125之1号, １２５号, 一百二十五号; of a yard 12号院.
     *
     * @param closed true where a number behind it would run together with one that lacks its 号
     */
    String plate(String number, boolean yard, boolean closed) {
        int suffix = number.indexOf('-');
        String written = number;
        if (suffix > 0) {
            written = number.substring(0, suffix) + model.choice("plateHyphen", dice) + number.substring(suffix + 1);
        } else if (number.contains("附")) {
            written = dice.chance(0.5) ? number.replace("附", "号附") : number;
        }
        boolean bare = model.chance("numberSignDropped", dice) && !closed && !digits.equals("chinese") && number.chars().allMatch(Character::isDigit);
        return digits(written) + (bare ? "" : "号") + (yard && !bare && dice.chance(0.5) ? "院" : "");
    }

    /** @param registered 3号楼, A座, 3号厂房 */
    String building(String registered) {
        if (!registered.endsWith("号楼")) {
            return digits(registered);
        }
        String form = model.choice("building", dice);
        String number = registered.substring(0, registered.length() - 2);
        return form.equals("registered") || form.equals("hyphen") || form.equals("号") ? digits(number) + "号楼" : digits(number) + form;
    }

    /** 3-2-501, where the building is a number. */
    boolean hyphened(String registered) {
        return registered.endsWith("号楼") && model.choice("building", dice).equals("hyphen");
    }

    String unit(int unit) {
        return digits("" + unit) + model.choice("unit", dice);
    }

    String room(String room) {
        return (digits.equals("wide") ? Numerals.wide(room) : room) + (model.chance("roomSignDropped", dice) ? "" : "室");
    }

    private String digits(String text) {
        if (digits.equals("wide")) {
            return Numerals.wide(text);
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int end = i;
            while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                end++;
            }
            boolean number = end > i && end - i <= 4;
            out.append(number && digits.equals("chinese") ? Numerals.chinese(Integer.parseInt(text.substring(i, end)))
                    : text.substring(i, Math.max(end, i + 1)));
            i = Math.max(end, i + 1);
        }
        return out.toString();
    }
}
