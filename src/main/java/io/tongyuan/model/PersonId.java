package io.tongyuan.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 公民身份号码 (GB 11643) and the numbers that stand in its place for those who are no citizens of the mainland.
 *
 * @param text      18 characters: division 6, birth date 8, sequence 3, check; of the former form of foreigners'
 *                  permanent residence 15: nationality 3 letters, place 4, birth date 6, sequence 1, check
 * @param birthDate empty where the number names no date that exists, or not its century
 */
public record PersonId(String text, Kind kind, Optional<LocalDate> birthDate) implements Identifier {
    /** Whose number it is. */
    public enum Kind {
        CITIZEN,
        /** 港澳台居民居住证, since 2018: 810000, 820000, 830000 in place of a division. */
        RESIDENCE_PERMIT,
        /** 外国人永久居留身份证, since December 2023: 9, province 2, nationality 3 (ISO 3166 numeric). */
        PERMANENT_RESIDENCE,
        /** The same until 2023: three letters and twelve digits. */
        PERMANENT_RESIDENCE_FORMER
    }

    private static final int FIRST_YEAR_OF_PERMANENT_RESIDENCE = 2004;

    public PersonId {
        if (!PersonIdForm.fits(text)) {
            throw new IllegalArgumentException("not the form of an ID number: " + Judgement.mask(text));
        }
    }

    /**
     * Reads leniently, judges strictly. A number of 15 digits is upgraded: 19 and the check are inserted.
     *
     * @param today the day after which no birth can lie
     */
    public static Reading<PersonId> read(String text, DivisionDirectory divisions, LocalDate today) {
        return new PersonIdReader(text, divisions, today).read();
    }

    /** The check character that belongs to the first 17 digits: ISO 7064 MOD 11-2. */
    public static char checkCharacter(CharSequence first17) {
        return Iso7064.mod11And2(first17);
    }

    /**
     * Six digits: the division of first registration, abolished ones among them; of a foreigner the province or city
     * that granted the residence.
     */
    public String division() {
        return switch (kind) {
            case CITIZEN, RESIDENCE_PERMIT -> text.substring(0, 6);
            case PERMANENT_RESIDENCE -> text.substring(1, 3) + "0000";
            case PERMANENT_RESIDENCE_FORMER -> text.substring(3, 7) + "00";
        };
    }

    /** The name that the division had in the year of birth. */
    public Optional<String> divisionName(DivisionDirectory divisions) {
        return switch (kind) {
            // 83 is no code of GB/T 2260; 国办发〔2018〕81号 assigns it.
            case RESIDENCE_PERMIT -> Optional.ofNullable(switch (division()) {
                case "810000" -> "香港特别行政区";
                case "820000" -> "澳门特别行政区";
                case "830000" -> "台湾省";
                default -> null;
            });
            case CITIZEN -> birthDate.flatMap(day -> divisions.nameIn(division(), day.getYear()));
            default -> divisions.nameIn(division(), FIRST_YEAR_OF_PERMANENT_RESIDENCE);
        };
    }

    /** Empty in the former form of permanent residence: no published rule says where it stands. */
    public Optional<Sex> sex() {
        if (kind == Kind.PERMANENT_RESIDENCE_FORMER) {
            return Optional.empty();
        }
        return Optional.of(text.charAt(16) % 2 == 1 ? Sex.MALE : Sex.FEMALE);
    }

    /** ISO 3166, three digits or in the former form three letters; empty for those of China. */
    public Optional<String> nationality() {
        return switch (kind) {
            case PERMANENT_RESIDENCE -> Optional.of(text.substring(3, 6));
            case PERMANENT_RESIDENCE_FORMER -> Optional.of(text.substring(0, 3));
            default -> Optional.empty();
        };
    }

    /** Masked, so that no log or message tells the number by accident. */
    @Override
    public String toString() {
        return "PersonId[" + Judgement.mask(text) + "]";
    }
}
