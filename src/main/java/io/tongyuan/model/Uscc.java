package io.tongyuan.model;

import static io.tongyuan.model.FindingCode.USCC_CHARACTER;
import static io.tongyuan.model.FindingCode.USCC_CHECK_DIGIT;
import static io.tongyuan.model.FindingCode.USCC_DIVISION_UNKNOWN;
import static io.tongyuan.model.FindingCode.USCC_LENGTH;
import static io.tongyuan.model.FindingCode.USCC_ORGANISATION_CHECK_DIGIT;
import static io.tongyuan.model.FindingCode.USCC_REGISTRAR_UNKNOWN;

import java.util.Optional;

/**
 * 统一社会信用代码 (GB 32100).
 *
 * @param text 18 characters: registrar, category, division of the registrar 6, organisation code 9, check
 */
public record Uscc(String text) implements Identifier {
    /** 0-9 and A-Z without I, O, S, V, Z; the place of each is its value. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    /** The national registrar, which is no division. */
    static final String NATION = "100000";

    public Uscc {
        if (!fits(text)) {
            throw new IllegalArgumentException("a credit code has 18 characters, the third to eighth digits");
        }
    }

    /** Reads leniently, judges strictly. */
    public static Reading<Uscc> read(String text, DivisionDirectory divisions) {
        Judgement judgement = new Judgement(text);
        String code = judgement.code();
        if (code.isEmpty()) {
            return judgement.noValue();
        }
        if (!fits(code)) {
            if (code.length() != LENGTH) {
                judgement.addLength(USCC_LENGTH, hint(code));
            }
            judgement.addFirstNotAllowed(USCC_CHARACTER, Uscc::allowed);
            return judgement.noValue();
        }
        Uscc uscc = new Uscc(code);
        judgement.addUnless(uscc.category().isPresent(), USCC_REGISTRAR_UNKNOWN);
        judgement.addUnless(uscc.division().equals(NATION) || divisions.everKnown(uscc.division()), USCC_DIVISION_UNKNOWN);
        judgement.addUnless(uscc.organisation().checkHolds(), USCC_ORGANISATION_CHECK_DIGIT);
        judgement.addUnless(checkCharacter(code.substring(0, LENGTH - 1)) == code.charAt(LENGTH - 1), USCC_CHECK_DIGIT);
        return judgement.value(uscc);
    }

    /** The check character that belongs to the first 17: MOD 31 with weights 3 to the power of the place. */
    public static char checkCharacter(CharSequence first17) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(first17.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** Who registered it; empty where the standard knows no such registrar. */
    public Optional<UsccRegistrar> registrar() {
        return UsccRegistrar.of(text.charAt(0));
    }

    /** 机构类别 in Chinese, as the standard has it: 企业, 事业单位 … */
    public Optional<String> category() {
        return registrar().flatMap(r -> r.category(text.charAt(1)));
    }

    /** Six digits: where the registrar sits; 100000 for the nation's. */
    public String division() {
        return text.substring(2, 8);
    }

    public OrganisationCode organisation() {
        return new OrganisationCode(text.substring(8, LENGTH - 1));
    }

    private static boolean fits(String code) {
        return code.length() == LENGTH && WrittenCode.digits(code, 1, 8)
                && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    private static boolean allowed(int index, int c) {
        return index >= 1 && index < 8 ? c >= '0' && c <= '9' : ALPHABET.indexOf(c) >= 0;
    }

    private static String hint(String code) {
        boolean digits = WrittenCode.digits(code, 0, code.length());
        return switch (code.length()) {
            case 15 -> digits ? "，可能是工商注册号" : "";
            case 9 -> "，可能是组织机构代码";
            default -> "";
        };
    }
}
