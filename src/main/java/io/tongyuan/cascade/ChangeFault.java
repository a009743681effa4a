package io.tongyuan.cascade;

import io.tongyuan.model.Severity;

/** What can be wrong with a change. The names are stable. */
public enum ChangeFault {
    CHANGE_KIND_UNKNOWN(Severity.ERROR, "变更类型不认识"),
    CHANGE_FIELD_MISSING(Severity.ERROR, "缺少这种变更必填的内容"),
    CHANGE_DATE_MISSING(Severity.ERROR, "没有可识别的生效日期"),
    CHANGE_DATE_FUTURE(Severity.ERROR, "生效日期还没有到，请到期再办"),
    CHANGE_DIVISION_MALFORMED(Severity.ERROR, "区划代码应为2、4、6、9或12位数字"),
    CHANGE_DIVISION_UNKNOWN(Severity.WARNING, "地名库和沿革中都没有这个区划代码"),
    CHANGE_NAME_MISMATCH(Severity.WARNING, "原名称与地名库中该代码的名称不同"),
    CHANGE_NOTHING_NEW(Severity.ERROR, "变更前后相同"),
    CHANGE_TWICE(Severity.ERROR, "同一天对同一对象有两种不同的变更"),
    CHANGE_UNCONFIRMED(Severity.ERROR, "这一行是推测的，尚待人工确认：核对后把待确认改为「否」，或删去这一行"),
    CHANGE_TOUCHES_NOTHING(Severity.WARNING, "没有找到受影响的标准地址"),
    CHANGE_NAME_IN_USE(Severity.WARNING, "新名称在当地已有，且两边有相同的门牌"),
    CHANGE_SPLIT_OPEN(Severity.WARNING, "拆分后归属不能确定的地址，将列出各个可能的区划");

    private final Severity severity;
    private final String text;

    ChangeFault(Severity severity, String text) {
        this.severity = severity;
        this.text = text;
    }

    public Severity severity() {
        return severity;
    }

    public String text() {
        return text;
    }
}
