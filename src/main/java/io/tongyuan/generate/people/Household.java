package io.tongyuan.generate.people;

import io.tongyuan.generate.land.Place;
import java.util.List;
import java.util.Optional;

/**
 * Who lives together: one person alone, or a couple, the husband first, and then their children, the eldest first.
 *
 * @param index from 0, in the order in which they are made
 */
public record Household(int index, Place home, List<Person> members) {
    public Household {
        members = List.copyOf(members);
    }

    public Person head() {
        return members.getFirst();
    }

    /** Empty where the head lives alone. */
    public Optional<Person> wife() {
        return members.size() > 1 ? Optional.of(members.get(1)) : Optional.empty();
    }

    public List<Person> children() {
        return members.subList(Math.min(2, members.size()), members.size());
    }

    /** Without those beyond so many. */
    Household first(int count) {
        return count >= members.size() ? this : new Household(index, home, members.subList(0, count));
    }
}
