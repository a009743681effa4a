package io.tongyuan.source.text;

import io.tongyuan.model.Finding;
import io.tongyuan.model.FindingCode;
import io.tongyuan.model.Reading;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sums: 500(万元人民币), 1688万人民币, 人民币1,000.00元, 100万美元. Canonical is the amount in whole units and the ISO 4217 code
 * ("5000000 CNY"); where no unit is written nor known of the column, the bare number, for 500 may be yuan or 万元.
 */
public final class MoneyText {
    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("人民币", "CNY"), Map.entry("元", "CNY"), Map.entry("美元", "USD"), Map.entry("美金", "USD"),
            Map.entry("港元", "HKD"), Map.entry("港币", "HKD"), Map.entry("香港元", "HKD"), Map.entry("欧元", "EUR"), Map.entry("日元", "JPY"), Map.entry("日圆", "JPY"),
            Map.entry("英镑", "GBP"), Map.entry("新台币", "TWD"), Map.entry("台币", "TWD"), Map.entry("韩元", "KRW"), Map.entry("韩币", "KRW"),
            Map.entry("澳元", "AUD"), Map.entry("加元", "CAD"), Map.entry("加拿大元", "CAD"), Map.entry("澳大利亚元", "AUD"), Map.entry("新加坡元", "SGD"), Map.entry("澳门元", "MOP"));
    private static final Map<String, Integer> SCALES = Map.of("十", 1, "百", 2, "千", 3, "万", 4, "百万", 6, "千万", 7, "亿", 8);
    private static final Pattern MARKS = Pattern.compile("[()\\[\\]:,;\\s.]");
    private static final Pattern BLANKS = Pattern.compile("\\s");
    private static final Pattern FORM = Pattern.compile("[￥¥$]?\\s*([^\\d+-]*)(" + NumberText.NUMBER + ")(.*)", Pattern.DOTALL);

    private MoneyText() {
    }

    /** @param currency ISO 4217, "" where nothing says it; then the amount's unit is unknown too */
    public record Money(BigDecimal amount, String currency) {
    }

    /** @param columnUnit what the column states, "" where nothing: 万元 */
    public static Reading<Money> read(String written, String columnUnit) {
        Matcher m = FORM.matcher(BLANKS.matcher(WideText.half(written)).replaceAll(""));
        Optional<Money> money = m.matches() ? money(NumberText.number(m.group(2)), m.group(1) + m.group(3), columnUnit) : Optional.empty();
        return new Reading<>(written, money.map(MoneyText::canonical).orElse(""), money,
                money.isPresent() ? List.of() : List.of(Finding.of(FindingCode.NUMBER_UNREADABLE)));
    }

    private static String canonical(Money money) {
        return (NumberText.plain(money.amount()) + " " + money.currency()).strip();
    }

    private static Optional<Money> money(BigDecimal number, String around, String columnUnit) {
        String unit = letters(around);
        if (unit.isEmpty()) {
            unit = letters(columnUnit);
        }
        if (unit.isEmpty()) {
            return Optional.of(new Money(number, ""));
        }
        // 万元人民币, 人民币万元, 万美元: one scale, then one currency beside 元 and 整
        String scale = SCALES.keySet().stream().filter(unit::contains).max(java.util.Comparator.comparingInt(String::length)).orElse("");
        String rest = unit.replaceFirst(scale, "").replaceFirst("整$", "");
        Optional<String> currency = currency(rest);
        return currency.map(c -> new Money(number.scaleByPowerOfTen(scale.isEmpty() ? 0 : SCALES.get(scale)), c));
    }

    private static Optional<String> currency(String rest) {
        if (rest.isEmpty()) {
            return Optional.of("CNY");
        }
        if (CURRENCIES.containsKey(rest)) {
            return Optional.of(CURRENCIES.get(rest));
        }
        String without = rest.replaceFirst("元$", "").replaceFirst("^元", "");
        return Optional.ofNullable(CURRENCIES.get(without));
    }

    private static String letters(String text) {
        return text.isEmpty() ? "" : MARKS.matcher(WideText.half(text)).replaceAll("");
    }
}
