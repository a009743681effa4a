package io.tongyuan.reconcile;

import io.tongyuan.model.EntityKind;
import io.tongyuan.model.ParsedAddress;
import java.util.Collection;
import java.util.List;

/**
 * What places are called today. A record says the names of its day; since then a road may have been renamed, plates
 * renumbered, a county recoded. Assertions are read in the names of now before they are compared.
 */
public interface StandingNames {
    /** The same in the names of now, and what the place was called before; itself where nothing has changed. */
    Assertion now(EntityKind kind, Assertion said);

    /**
     * The code of now of a division that somebody names today; where it was split, the division that holds all its parts.
     *
     * @param code twelve digits
     */
    String division(String code);

    /** The same of what a text names, also where it names what the gazetteer no longer knows; "" where it names none. */
    String division(ParsedAddress written);

    /** By what was known at that time, of what had come to pass by that day; see graph.AsOf. */
    StandingNames at(String knownAt, String validOn);

    /** By these in the place of its own. */
    StandingNames of(Collection<Enacted> all);

    /** Whether anything was ever changed. */
    boolean any();

    /** The days on which something became another. */
    Collection<String> days();

    /** Of them those on which what it says did. */
    Collection<String> days(EntityKind kind, Assertion said);

    /**
     * Changes that were applied together.
     *
     * @param number from 1
     * @param at     when they came in force, see graph.Turn
     * @param until  when they were taken back; "" where they stand
     * @param changes as the graph keeps them, in the order of their file
     */
    record Enacted(int number, String at, String until, List<String> changes) {
        public boolean stands() {
            return until.isEmpty();
        }
    }

    /** Names never change. */
    StandingNames NONE = new StandingNames() {
        @Override
        public Assertion now(EntityKind kind, Assertion said) {
            return said;
        }

        @Override
        public String division(String code) {
            return code;
        }

        @Override
        public String division(ParsedAddress written) {
            return written.division().map(ParsedAddress.Division::code).orElse("");
        }

        @Override
        public StandingNames at(String knownAt, String validOn) {
            return this;
        }

        @Override
        public StandingNames of(Collection<Enacted> all) {
            if (!all.isEmpty()) {
                throw new IllegalStateException("names have changed, and nothing here can read how");
            }
            return this;
        }

        @Override
        public boolean any() {
            return false;
        }

        @Override
        public Collection<String> days() {
            return List.of();
        }

        @Override
        public Collection<String> days(EntityKind kind, Assertion said) {
            return List.of();
        }
    };
}
