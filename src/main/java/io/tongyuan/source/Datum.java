package io.tongyuan.source;

/** What an item's text is, and so how it is read. */
public enum Datum {
    TEXT, NAME, ADDRESS, PHONE,
    PERSON_ID, USCC, REGISTRATION_NUMBER, PROJECT_CODE, ESTATE_UNIT, DIVISION,
    /** A document's number that has its holder's ID number in it: a driving licence's, a disability card's. */
    PERSON_DOCUMENT,
    /** A number or code of the agency's own: no form is known, but no spreadsheet may have mangled it. */
    CODE,
    DATE, DATETIME,
    /** Two dates in one field: 2010.05.06-2030.05.06, 2010年5月6日至长期. */
    PERIOD,
    NUMBER, MONEY, LON, LAT, CRS;

    /** True where digits are a name and not a quantity. */
    public boolean identifies() {
        return switch (this) {
            case PERSON_ID, PERSON_DOCUMENT, USCC, REGISTRATION_NUMBER, PROJECT_CODE, ESTATE_UNIT, DIVISION, CODE, PHONE -> true;
            default -> false;
        };
    }

    /** True where the value must not be shown, nor kept in clear. */
    public boolean isPrivate() {
        return this == PERSON_ID || this == PERSON_DOCUMENT;
    }
}
