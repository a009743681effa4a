package io.tongyuan.source.text;

import io.tongyuan.model.Finding;
import io.tongyuan.model.FindingCode;
import io.tongyuan.model.Reading;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Quantities: 1,234.50, １２３, 1234平方米 (the unit is left out of the number). */
public final class NumberText {
    static final String NUMBER = "[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,18})(?:\\.\\d{1,18})?(?:[Ee][+-]?\\d{1,2})?";
    private static final Pattern FORM = Pattern.compile("(" + NUMBER + ")\\s*(?:平方米|平方公里|公顷|亩|平米|㎡|m²|m2|米|公里|公分|厘米|千克|公斤|度|°|%|套|户|层|个|人)?");

    private NumberText() {
    }

    public static Reading<BigDecimal> read(String written) {
        Matcher m = FORM.matcher(WideText.half(written).strip());
        Optional<BigDecimal> value = m.matches() ? Optional.of(number(m.group(1))) : Optional.empty();
        return new Reading<>(written, value.map(NumberText::plain).orElse(""), value,
                value.isPresent() ? List.of() : List.of(Finding.of(FindingCode.NUMBER_UNREADABLE)));
    }

    static BigDecimal number(String text) {
        return new BigDecimal(text.replace(",", ""));
    }

    /** Without trailing zeros and exponents: 500.00 and 5E2 are both 500. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
