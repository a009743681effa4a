package io.tongyuan.reconcile;

/** How one of several values of the same rank is chosen, as the policy files name it. */
public enum TieRule {
    NEWEST("最新"),
    MOST_AGREEING("多数一致"),
    MOST_PRECISE("地址最细");

    private final String text;

    TieRule(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
