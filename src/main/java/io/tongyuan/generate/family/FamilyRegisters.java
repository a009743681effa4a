package io.tongyuan.generate.family;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.land.County;
import io.tongyuan.generate.people.Household;
import io.tongyuan.generate.writing.AddressTruth;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** The registers that are about people and their families, written household by household. */
public final class FamilyRegisters implements Closeable {
    private final List<HouseholdRegister> registers;
    private final KinTruth truth;

    /** One of them: takes what it needs of each household. */
    interface HouseholdRegister extends Closeable {
        void add(Household h);
    }

    public FamilyRegisters(County county, Output output, AddressTruth addresses, Dice dice) throws IOException {
        truth = new KinTruth(output);
        registers = List.of(new HouseholdBooks(county, output, addresses, dice), new Marriages(county, output, truth, dice),
                new BirthCertificates(county, output, truth, dice), new KinAnswers(output, truth, dice),
                new DisabilityCards(county, output, dice));
    }

    public void add(Household h) {
        registers.forEach(r -> r.add(h));
    }

    @Override
    public void close() throws IOException {
        for (HouseholdRegister r : registers) {
            r.close();
        }
        truth.close();
    }
}
