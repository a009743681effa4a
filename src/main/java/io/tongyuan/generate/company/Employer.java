package io.tongyuan.generate.company;

/**
 * Who pays contributions for people.
 *
 * @param code credit code
 */
public record Employer(String code, String name) {
}
