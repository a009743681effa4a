package io.tongyuan.web;

import io.micronaut.http.HttpRequest;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.Failed;
import io.tongyuan.privacy.FreeText;
import io.tongyuan.query.When;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a caller wrote into a path or a query, checked so far as HTTP is concerned. */
final class Asked {
    private static final int DAY = "2025-06-30".length();
    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_TEXT = 500;

    private Asked() {
    }

    /** @throws Failed PARAMETER_INVALID */
    static String code(String written) {
        String code = written.strip();
        if (code.isEmpty() || code.length() > LONGEST_CODE) {
            throw new Failed("PARAMETER_INVALID", "路径中的代码不能为空，也不能超过" + LONGEST_CODE + "个字符。");
        }
        return code;
    }

    /** @throws Failed ID_NUMBER_IN_URL, PARAMETER_INVALID */
    static String publicId(String written) {
        String id = code(written);
        if (!FreeText.masked(id).equals(id)) {
            throw new Failed("ID_NUMBER_IN_URL", "公民身份号码不得写在网址中。请用 POST /v1/persons/verify，或改用公开标识。");
        }
        return id;
    }

    /** @throws Failed PARAMETER_MISSING, PARAMETER_INVALID */
    static String text(String name, String written) {
        if (written == null || written.isBlank()) {
            throw new Failed("PARAMETER_MISSING", "缺少 " + name + "，请填写后重试。");
        }
        if (written.length() > LONGEST_TEXT) {
            throw new Failed("PARAMETER_INVALID", name + " 不能超过" + LONGEST_TEXT + "字。");
        }
        return written.strip();
    }

    /**
     * What somebody calls something. Found by pairs of characters, so one says nothing.
     *
     * @throws Failed PARAMETER_MISSING, PARAMETER_INVALID
     */
    static String name(String written) {
        String name = text("q", written);
        if (name.length() < 2) {
            throw new Failed("PARAMETER_INVALID", "q 至少应有两个字。");
        }
        return name;
    }

    /**
     * "" where nothing is written.
     *
     * @throws Failed PARAMETER_INVALID
     */
    static String within(String written) {
        if (written != null && !written.matches("[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}")) {
            throw new Failed("PARAMETER_INVALID", "within 应为2、4、6、9或12位数字的行政区划代码。");
        }
        return written == null ? "" : written;
    }

    /** @throws Failed PARAMETER_INVALID */
    static void limit(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw new Failed("PARAMETER_INVALID", "limit 应在1与" + most + "之间。");
        }
    }

    /**
     * Whether {@code with} asks for the register's state.
     *
     * @throws Failed PARAMETER_INVALID
     */
    static boolean state(String with) {
        if (with != null && !with.isEmpty() && !with.equals("state")) {
            throw new Failed("PARAMETER_INVALID", "with 只能是 state。");
        }
        return with != null && !with.isEmpty();
    }

    /**
     * The moment that {@code validOn} and {@code knownAt} say; a day alone as knownAt is its end.
     *
     * @throws Failed PARAMETER_INVALID
     */
    static When when(HttpRequest<?> request, ZoneId zone) {
        Optional<String> validOn = request.getParameters().getFirst("validOn").map(String::strip).filter(t -> !t.isEmpty());
        Optional<String> knownAt = request.getParameters().getFirst("knownAt").map(String::strip).filter(t -> !t.isEmpty());
        try {
            return new When(validOn.map(LocalDate::parse), knownAt.map(t -> t.length() == DAY ? LocalDate.parse(t).plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1000)
                    : OffsetDateTime.parse(t.replace(' ', '+')).toInstant()));
        } catch (DateTimeException e) {
            throw new Failed("PARAMETER_INVALID", "validOn 应写作 2025-06-30；knownAt 应写作 2026-01-31 或 2026-01-31T09:00:00+08:00。", e);
        }
    }

    /**
     * Kinds of entities by name, with commas between; all where nothing is written.
     *
     * @throws Failed PARAMETER_INVALID
     */
    static Set<EntityKind> kinds(String written) {
        EnumSet<EntityKind> all = EnumSet.complementOf(EnumSet.of(EntityKind.SOURCE_RECORD));
        if (written == null || written.isBlank()) {
            return all;
        }
        EnumSet<EntityKind> kinds = EnumSet.noneOf(EntityKind.class);
        for (String name : written.split(",")) {
            kinds.add(all.stream().filter(k -> k.name().equalsIgnoreCase(name.strip())).findFirst().orElseThrow(() ->
                    new Failed("PARAMETER_INVALID", "kinds 应为下列种类，以逗号分隔：" + all)));
        }
        return kinds;
    }
}
