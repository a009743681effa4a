package io.tongyuan.generate.list;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.file.Table;
import io.tongyuan.generate.number.CheckCharacters;
import io.tongyuan.generate.people.Households;
import io.tongyuan.generate.people.Names;
import io.tongyuan.generate.people.Person;
import io.tongyuan.generate.people.PersonRegister.Registered;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * lists/persons.csv: people of the register, drawn with repetition, and some who are not in it, each with a known
 * change; truth/persons-compared.csv says which, and what a comparison must answer.
 */
public final class PersonList {
    /** So many are remembered, chosen evenly: a county of millions must not be kept for its list. */
    private static final int REMEMBERED = 200_000;

    private final Dice dice;
    private final Dice choice;
    private final Names names = new Names();
    private final List<Known> people = new ArrayList<>();
    private final Set<String> spoilt = new HashSet<>();
    private int seen;

    /** @param row of the register */
    private record Known(Person person, int row) {
    }

    public PersonList(Dice dice) {
        this.dice = dice.fork("person list");
        this.choice = this.dice.fork("remembered");
    }

    /** Those whose number the register spoilt are left out: what is true of them is another question. */
    public void know(Person p, Registered as) {
        if (!as.found()) {
            spoilt.add(as.number());
            return;
        }
        seen++;
        int at = people.size() < REMEMBERED ? people.size() : choice.below(seen);
        if (at == people.size()) {
            people.add(new Known(p, as.row()));
        } else if (at < REMEMBERED) {
            people.set(at, new Known(p, as.row()));
        }
    }

    /** @param strangers who makes people that no register of the county knows */
    public void write(int size, Households strangers, Output output) throws IOException {
        try (Table list = output.list("persons", "姓名", "身份证号码");
             Table truth = output.truth("persons-compared", "row", "change", "status", "register_row")) {
            for (int i = 1; i <= size && !people.isEmpty(); i++) {
                Dice d = dice.fork("row", i);
                Change change = Change.draw(d);
                Known known = d.of(people);
                Person p = change == Change.ABSENT ? strangers.newcomer(known.person().home(), d) : known.person();
                String other = p.surname() + names.given(p.male(), d);
                // A wrong number must not be one that the register itself has wrong.
                Optional<Entry> changed = Entry.of(change, p.name(), p.id(), other, d).filter(e -> !spoilt.contains(e.number()));
                Entry entry = changed.orElse(new Entry(p.name(), p.id()));
                Change done = changed.isPresent() ? change : Change.CLEAN;
                list.row(entry.name(), entry.number());
                truth.row("" + i, done.name(), done.status(), done.found() ? "" + known.row() : "");
            }
        }
    }
}
