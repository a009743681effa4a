package io.tongyuan.reconcile;

/**
 * How many providers stand behind a value: each counts once, with the best it says.
 *
 * @param agree    the winner's own among them
 * @param disagree that say something else, trusted as far as the policy goes
 * @param silent   that speak of the entity and not of this attribute, or nothing to be trusted
 */
public record Confidence(State state, int agree, int disagree, int silent) {
    public enum State {
        SINGLE_SOURCE("单一来源"), CORROBORATED("多源一致"), CONFLICTING("来源冲突"), DISPUTED("疑义校核中");

        private final String text;

        State(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    static Confidence of(int agree, int disagree, int silent) {
        return new Confidence(disagree > 0 ? State.CONFLICTING : agree > 1 ? State.CORROBORATED : State.SINGLE_SOURCE, agree, disagree, silent);
    }

    /** While a dispute is open. */
    public Confidence disputed() {
        return new Confidence(State.DISPUTED, agree, disagree, silent);
    }
}
