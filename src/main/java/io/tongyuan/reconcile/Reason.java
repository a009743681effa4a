package io.tongyuan.reconcile;

/** What told the value that won from another. Names are stable: answers carry them. */
public enum Reason {
    ONLY_ONE("只有这一条记录", ""),
    ALL_AGREE("各来源一致", "与所取的值一致"),
    TRUST("其他取值不可信", "取值不可信"),
    RANK("来源更权威", "来源不如所取者权威"),
    NEWEST("同级来源中日期最新", "日期较旧"),
    MOST_AGREEING("同级来源中一致的单位最多", "一致的单位较少"),
    MOST_PRECISE("同级来源中地址最细", "地址不够细"),
    MAJORITY("权威来源独家之说，与多家一致的取值不符，且不比它们新，取多数", "独家之说，与多家一致的取值不符"),
    FOLLOWS("与所随的属性取自同一记录", "不是所随的属性所取的记录"),
    RECORD_ID("其他条件都相同，按记录标识取定", "其他条件都相同，按记录标识落选");

    private final String won;
    private final String lost;

    Reason(String won, String lost) {
        this.won = won;
        this.lost = lost;
    }

    /** Why this value, in Chinese. */
    public String won() {
        return won;
    }

    /** Why not this one, in Chinese. */
    public String lost() {
        return lost;
    }
}
