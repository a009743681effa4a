package io.tongyuan.source;

/** What a mention is known by. A key applies where its item's text has the form of its type. */
public enum KeyType {
    PERSON_ID, USCC, REGISTRATION_NUMBER, PROJECT_CODE,
    /** The whole number of 28, or what it stands for: the parcel where nothing stands on it, the building of flat 0000. */
    ESTATE_UNIT,
    /** The first 19 of a real-estate unit's number: what land, building and flat share. */
    PARCEL,
    /** The first 24: the building that a flat's number names. */
    ESTATE_BUILDING,
    /** A document by its kind and number; the kind is the key's scope. */
    CERTIFICATE,
    ADDRESS_CODE,
    /** Items together, within a scope, for what has no number of its own: a child by name, birth date and a parent's number. */
    COMPOSED
}
