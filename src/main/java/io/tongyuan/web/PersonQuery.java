package io.tongyuan.web;

import io.micronaut.core.annotation.Nullable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tongyuan.model.Failed;
import io.tongyuan.query.PersonSearch;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A name and something more of the person sought.
 *
 * @param name      姓名
 * @param birthDate 出生日期 (2000-01-31)
 * @param division  初次登记地或居住地的行政区划代码, of 2 to 12 digits
 * @param idNumber  公民身份号码
 * @param limit     at most, 1 to 50; 20 where it is null
 */
@Schema(name = "PersonQuery", example = "{\"name\":\"张三\",\"birthDate\":\"1949-12-31\",\"division\":\"110105\"}")
record PersonQuery(@Nullable String name, @Nullable String birthDate, @Nullable String division, @Nullable String idNumber,
                   @Nullable Integer limit) {
    private static final int MOST = 50;
    private static final int USUAL = 20;

    /** @throws Failed PARAMETER_MISSING, PARAMETER_INVALID */
    PersonSearch.Question question() {
        PersonSearch.Question q = new PersonSearch.Question(Asked.text("name", name), filled(birthDate).map(PersonQuery::date),
                filled(division).map(PersonQuery::code), filled(idNumber).map(n -> Asked.text("idNumber", n)));
        if (q.tooLittle()) {
            throw new Failed("PARAMETER_MISSING", "除姓名外，还须给出 birthDate、division 或 idNumber 之一。");
        }
        return q;
    }

    int most() {
        int asked = limit == null ? USUAL : limit;
        Asked.limit(asked, MOST);
        return asked;
    }

    private static Optional<String> filled(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(t -> !t.isEmpty());
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Failed("PARAMETER_INVALID", "birthDate 应写成 2000-01-31 的形式。", e);
        }
    }

    private static String code(String text) {
        if (!text.matches("[0-9]{2,12}")) {
            throw new Failed("PARAMETER_INVALID", "division 应为2到12位数字的行政区划代码。");
        }
        return text;
    }

    /** Says nothing: a record's own would carry the number into a log. */
    @Override
    public String toString() {
        return "PersonQuery";
    }
}
