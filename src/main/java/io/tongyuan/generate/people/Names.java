package io.tongyuan.generate.people;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.Weighted;

/** Names from frequencies of surnames and of characters; the common pairs make namesakes by themselves. */
public final class Names {
    private final Weighted surnames = Weighted.resource("surnames.txt");
    private final Weighted male = Weighted.resource("given-male.txt");
    private final Weighted female = Weighted.resource("given-female.txt");

    public String surname(Dice dice) {
        return surnames.draw(dice);
    }

    /** One character for every fifth, two for the others; the second may repeat the first only in girls' names (婷婷). */
    public String given(boolean man, Dice dice) {
        Weighted characters = man ? male : female;
        String first = characters.draw(dice);
        if (dice.chance(0.2)) {
            return first;
        }
        String second = characters.draw(dice);
        return first + (man && second.equals(first) ? male.words().getFirst() : second);
    }
}
