package io.tongyuan.generate.project;

import static io.tongyuan.generate.project.Check.CODE;
import static io.tongyuan.generate.project.Check.ENTITY;
import static io.tongyuan.generate.project.Check.PERMITS;
import static io.tongyuan.generate.project.Check.PLACE;
import static io.tongyuan.generate.project.Verdict.CONFIRMED;
import static io.tongyuan.generate.project.Verdict.CONTRADICTED;
import static io.tongyuan.generate.project.Verdict.UNVERIFIABLE;

import io.tongyuan.generate.Dice;

/**
 * What is done to a project, how often (per thousand), and what the rules of the project check say of it. Reasons and
 * readings of the rules: docs/SYNTHETIC_DATA.md.
 */
public enum Scenario {
    // Nothing wrong, though some look so.
    CLEAN(500, CODE, CONFIRMED, Needs.NOTHING),
    NAME_FORM(40, PERMITS, CONFIRMED, Needs.PERMIT),
    PERMIT_RENEWED(15, PERMITS, CONFIRMED, Needs.PERMIT),
    PERMIT_NEARBY(30, PLACE, CONFIRMED, Needs.PERMIT_AND_PLATE),
    PERMIT_FOR_A_BUILDING(30, PLACE, CONFIRMED, Needs.PERMIT_AND_HOUSING),
    PERMIT_AT_THE_GATE(20, PLACE, CONFIRMED, Needs.PERMIT_AND_HOUSING),

    CODE_FORM(10, CODE, CONTRADICTED, Needs.NOTHING),
    /** Unknown is not unreal: a division made since the gazetteer's edition is unknown too. */
    CODE_DIVISION(10, CODE, UNVERIFIABLE, Needs.NOTHING),

    UNIT_NAME_OFF(30, ENTITY, CONTRADICTED, Needs.NOTHING),
    UNIT_CANCELLED(25, ENTITY, CONTRADICTED, Needs.NOTHING),
    UNIT_REVOKED(10, ENTITY, CONTRADICTED, Needs.NOTHING),
    UNIT_EXPIRED(15, ENTITY, CONTRADICTED, Needs.NOTHING),
    UNIT_CODE_BROKEN(10, ENTITY, UNVERIFIABLE, Needs.NOTHING),
    UNIT_CODE_UNKNOWN(15, ENTITY, UNVERIFIABLE, Needs.NOTHING),

    PERMIT_MISSING(30, PERMITS, UNVERIFIABLE, Needs.PERMIT),
    PERMIT_REVOKED(25, PERMITS, CONTRADICTED, Needs.PERMIT),
    PERMIT_EXPIRED(20, PERMITS, CONTRADICTED, Needs.PERMIT),
    PERMIT_IN_THE_FUTURE(10, PERMITS, CONTRADICTED, Needs.PERMIT),
    PERMIT_OF_ANOTHER_UNIT(15, PERMITS, CONTRADICTED, Needs.PERMIT),
    PERMIT_OF_ANOTHER_PROJECT(15, PERMITS, CONTRADICTED, Needs.PERMIT),
    STATE_UNKNOWN(20, PERMITS, UNVERIFIABLE, Needs.NOTHING),

    PERMIT_FOR_ANOTHER_LOT(30, PLACE, CONTRADICTED, Needs.PERMIT),
    PERMIT_IN_ANOTHER_COUNTY(15, PLACE, CONTRADICTED, Needs.PERMIT_AND_NEIGHBOUR),
    PERMIT_ON_THE_SAME_ROAD(15, PLACE, UNVERIFIABLE, Needs.PERMIT_AND_PLATE),
    NUMBER_ABSENT(15, PLACE, UNVERIFIABLE, Needs.PLATE),
    ROAD_ONLY(20, PLACE, UNVERIFIABLE, Needs.PLATE),
    DIVISION_ONLY(20, PLACE, UNVERIFIABLE, Needs.NOTHING),
    /** 长林2019-6号地块: no standard address is land alone; the real-estate register knows it. */
    PARCEL(20, PLACE, UNVERIFIABLE, Needs.NOTHING),
    RELATIVE(20, PLACE, UNVERIFIABLE, Needs.PLATE),
    LINE(20, PLACE, UNVERIFIABLE, Needs.PERMIT_AND_PLATE),
    LINE_PERMIT_ELSEWHERE(8, PLACE, CONTRADICTED, Needs.PERMIT_AND_LINE),
    LINE_THROUGH_TWO_COUNTIES(7, PLACE, UNVERIFIABLE, Needs.PERMIT_AND_LINE),
    /** True is that all lie in one place; the alias stands in no register. */
    ALIAS(15, PLACE, CONFIRMED, Needs.PERMIT_AND_HOUSING);

    /** What a project must have for the scenario to make sense. */
    enum Needs {
        NOTHING, PERMIT, PLATE, PERMIT_AND_PLATE, PERMIT_AND_HOUSING, PERMIT_AND_NEIGHBOUR, PERMIT_AND_LINE;

        boolean permit() {
            return name().startsWith("PERMIT");
        }

        boolean plate() {
            return name().endsWith("PLATE") || this == PERMIT_AND_LINE;
        }

        boolean neighbour() {
            return this == PERMIT_AND_NEIGHBOUR || this == PERMIT_AND_LINE;
        }
    }

    private static final int TOTAL = java.util.Arrays.stream(values()).mapToInt(s -> s.perMille).sum();

    private final int perMille;
    private final Check check;
    private final Verdict verdict;
    private final Needs needs;

    Scenario(int perMille, Check check, Verdict verdict, Needs needs) {
        this.perMille = perMille;
        this.check = check;
        this.verdict = verdict;
        this.needs = needs;
    }

    Check check() {
        return check;
    }

    Verdict verdict() {
        return verdict;
    }

    Needs needs() {
        return needs;
    }

    boolean determinable() {
        return this != ALIAS;
    }

    boolean line() {
        return name().startsWith("LINE");
    }

    static Scenario draw(Dice dice) {
        int at = dice.below(TOTAL);
        for (Scenario s : values()) {
            at -= s.perMille;
            if (at < 0) {
                return s;
            }
        }
        throw new IllegalStateException();
    }
}
