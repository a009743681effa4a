package io.tongyuan.source;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A condition on one row's items. */
public sealed interface Condition {
    /** @param text cleaned text by item name, "" where blank */
    boolean holds(UnaryOperator<String> text);

    /** The items it speaks of. */
    Set<String> items();

    /** Both filled and alike, blanks and width aside: the person named is the representative. */
    record Same(String one, String other) implements Condition {
        @Override
        public boolean holds(UnaryOperator<String> text) {
            String a = HeaderNames.plain(text.apply(one));
            return !a.isEmpty() && a.equals(HeaderNames.plain(text.apply(other)));
        }

        @Override
        public Set<String> items() {
            return Set.of(one, other);
        }
    }

    record In(String item, Set<String> values) implements Condition {
        public In {
            values = Set.copyOf(values);
        }

        @Override
        public boolean holds(UnaryOperator<String> text) {
            return values.contains(text.apply(item));
        }

        @Override
        public Set<String> items() {
            return Set.of(item);
        }
    }

    record Filled(String item) implements Condition {
        @Override
        public boolean holds(UnaryOperator<String> text) {
            return !text.apply(item).isEmpty();
        }

        @Override
        public Set<String> items() {
            return Set.of(item);
        }
    }

    record Not(Condition condition) implements Condition {
        @Override
        public boolean holds(UnaryOperator<String> text) {
            return !condition.holds(text);
        }

        @Override
        public Set<String> items() {
            return condition.items();
        }
    }

    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(UnaryOperator<String> text) {
            return conditions.stream().allMatch(c -> c.holds(text));
        }

        @Override
        public Set<String> items() {
            return conditions.stream().flatMap(c -> c.items().stream()).collect(java.util.stream.Collectors.toSet());
        }
    }
}
