package io.tongyuan.identity.person;

/**
 * A row of the register that was looked at.
 *
 * @param row         from 1
 * @param bearers     how many of the register bear the name written, about
 * @param numberBits  how much likelier this is if it is the same person, by the number
 * @param nameBits    the same by the name
 * @param probability that it is the one, among all candidates and none of them
 */
public record Candidate(long row, NumberLevel number, NameLevel name, double bearers, double priorBits, double numberBits, double nameBits,
                        double probability) {
    public double bits() {
        return priorBits + numberBits + nameBits;
    }

    Candidate with(double certainty) {
        return new Candidate(row, number, name, bearers, priorBits, numberBits, nameBits, certainty);
    }
}
