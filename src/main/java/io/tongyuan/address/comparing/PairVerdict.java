package io.tongyuan.address.comparing;

/** Whether two addresses mean one place; in the order of the judged pairs' labels 0, 1, 2. */
public enum PairVerdict {
    /** Two places. */
    DIFFERENT("不同"),
    /** They share a place above: the road, the estate, the building, or one leaves out what would tell. */
    PARTIAL("部分相同"),
    SAME("相同");

    private final String chinese;

    PairVerdict(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
