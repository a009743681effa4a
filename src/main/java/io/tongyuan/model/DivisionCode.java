package io.tongyuan.model;

import static io.tongyuan.model.FindingCode.DIVISION_CODE_CHARACTER;
import static io.tongyuan.model.FindingCode.DIVISION_CODE_LENGTH;
import static io.tongyuan.model.FindingCode.DIVISION_CODE_UNKNOWN;

/**
 * A division's code (GB/T 2260, GB/T 10114).
 *
 * @param text twelve digits: province 2, city 2, county 2, town 3, village 3; zeros below its level
 */
public record DivisionCode(String text) implements Identifier {
    private static final int LENGTH = 12;

    public DivisionCode {
        if (text.length() != LENGTH || !WrittenCode.digits(text, 0, LENGTH)) {
            throw new IllegalArgumentException("a division's code has 12 digits");
        }
    }

    /** Reads 2, 4, 6, 9 or 12 digits. Whether a town or village exists is the gazetteer's to say, not judged here. */
    public static Reading<DivisionCode> read(String text, DivisionDirectory divisions) {
        Judgement judgement = new Judgement(text);
        String code = judgement.code();
        if (code.isEmpty()) {
            return judgement.noValue();
        }
        boolean length = switch (code.length()) {
            case 2, 4, 6, 9, LENGTH -> true;
            default -> false;
        };
        if (!length || !WrittenCode.digits(code, 0, code.length())) {
            if (!length) {
                judgement.addLength(DIVISION_CODE_LENGTH, "");
            }
            judgement.addFirstNotAllowed(DIVISION_CODE_CHARACTER, (i, c) -> c >= '0' && c <= '9');
            return judgement.noValue();
        }
        judgement.becomes(code + "0".repeat(LENGTH - code.length()));
        DivisionCode division = new DivisionCode(judgement.code());
        judgement.addUnless(divisions.everKnown(division.county()), DIVISION_CODE_UNKNOWN);
        return judgement.value(division);
    }

    /** The finest level that it names. */
    public Level level() {
        Level[] levels = Level.values();
        for (int i = levels.length - 1; i > 0; i--) {
            int from = levels[i - 1].digits();
            if (!text.substring(from, levels[i].digits()).chars().allMatch(c -> c == '0')) {
                return levels[i];
            }
        }
        return Level.PROVINCE;
    }

    /** Six digits, as GB/T 2260 writes it; zeros below a city or province. */
    public String county() {
        return text.substring(0, Level.COUNTY.digits());
    }

    /** The digits down to that level, the code's own level at most being meant. */
    public String prefix(Level level) {
        return text.substring(0, level.digits());
    }

    /** True where the other lies in this division or is it. */
    public boolean contains(DivisionCode other) {
        return other.text.startsWith(prefix(level()));
    }
}
