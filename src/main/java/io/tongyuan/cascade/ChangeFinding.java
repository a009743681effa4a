package io.tongyuan.cascade;

import io.tongyuan.model.Severity;

/**
 * What was found wrong with a change, or worth knowing of it.
 *
 * @param row  of the file or the call, from 1
 * @param text for people, with the value concerned
 */
public record ChangeFinding(long row, ChangeFault code, Severity severity, String text) {
    static ChangeFinding of(long row, ChangeFault code, String detail) {
        return new ChangeFinding(row, code, code.severity(), "第" + row + "行：" + code.text() + (detail.isEmpty() ? "" : "（" + detail + "）"));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
