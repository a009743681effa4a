package io.tongyuan.model;

/** As an ID number tells it. */
public enum Sex {
    MALE, FEMALE
}
