package io.tongyuan.address.parsing;

import io.tongyuan.address.tagging.NumberForm;
import io.tongyuan.address.text.NormalText;
import io.tongyuan.model.AddressElement;
import io.tongyuan.model.ElementType;
import io.tongyuan.model.FindingCode;
import io.tongyuan.model.ParsedAddress;

/**
 * One text for all writings that surely mean one place: the code of the finest division that is certain, then every
 * element beneath it by kind and normal form. It loses nothing that could tell two places apart: units that count
 * different things stay (3组, 3队), as do names the gazetteer doesn't know and qualifiers (北首). 3号楼, 3幢 and 三栋 are
 * one, 188 and 188-1 are not.
 */
public final class CanonicalForm {
    private CanonicalForm() {
    }

    /** "" for a text in which nothing was found. */
    public static String of(ParsedAddress address) {
        StringBuilder form = new StringBuilder(64);
        address.division().ifPresent(d -> form.append(d.code()));
        boolean doubtful = address.findings().stream().anyMatch(f -> f.code() == FindingCode.DIVISION_CONTRADICTION
                || f.code() == FindingCode.DIVISION_AMBIGUOUS || f.code() == FindingCode.SECOND_ADDRESS);
        int at = 0;
        for (AddressElement element : address.elements()) {
            rest(address.text(), at, element.start(), form);
            if (!said(element, address, doubtful)) {
                form.append('|').append(letter(element.type())).append(value(element));
            }
            at = element.end();
        }
        rest(address.text(), at, address.text().length(), form);
        return form.toString();
    }

    /** Letters and digits that no element took. */
    private static void rest(String text, int from, int to, StringBuilder form) {
        if (from < to) {
            String letters = NormalText.of(text.substring(from, to)).toString().codePoints().filter(Character::isLetterOrDigit)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            form.append(letters.isEmpty() ? "" : "|").append(letters);
        }
    }

    /** Whether the division's code says it already. */
    private static boolean said(AddressElement element, ParsedAddress address, boolean doubtful) {
        return switch (element.type()) {
            case PROVINCE, CITY, DISTRICT, TOWN, VILLAGE -> address.division().isPresent()
                    && address.division().get().path().names().contains(element.value());
            case REDUNDANT -> !doubtful;
            case PHONE, PERSON -> true;
            default -> false;
        };
    }

    private static String value(AddressElement element) {
        return switch (element.type()) {
            case ROAD_NUMBER, SUB_ROAD_NUMBER, BUILDING, UNIT, FLOOR, ROOM, VILLAGE_GROUP -> element.value();
            case DISTANCE -> element.value() + NumberForm.unit(NormalText.of(element.text()));
            default -> letters(element.value());
        };
    }

    private static String letters(String name) {
        StringBuilder out = new StringBuilder(name.length());
        name.codePoints().filter(c -> Character.isLetterOrDigit(c) || c == '-').forEach(out::appendCodePoint);
        // A name of signs alone is still a name.
        return out.isEmpty() ? name.replace("|", "") : out.toString();
    }

    private static String letter(ElementType type) {
        return switch (type) {
            case PROVINCE, CITY, DISTRICT -> "D";
            case TOWN -> "T";
            case VILLAGE -> "V";
            case VILLAGE_GROUP -> "G";
            case ZONE -> "Z";
            case ROAD -> "R";
            case ROAD_NUMBER -> "N";
            case SUB_ROAD -> "r";
            case SUB_ROAD_NUMBER -> "n";
            case POI -> "P";
            case SUB_POI -> "p";
            case BUILDING -> "B";
            case UNIT -> "U";
            case FLOOR -> "F";
            case ROOM -> "H";
            case INTERSECTION -> "X";
            case DIRECTION -> "W";
            case DISTANCE -> "M";
            case ASSIST -> "A";
            case PERSON, PHONE -> "";
            case REDUNDANT -> "D";
            case OTHER -> "O";
        };
    }
}
