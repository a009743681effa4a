package io.tongyuan.model;

/** How grave a finding is: an error makes the value unfit as an identifier, a warning asks for a look. */
public enum Severity {
    ERROR, WARNING
}
