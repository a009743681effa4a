package io.tongyuan.model;

/**
 * What an entity is known by across records: a credit code, a project code, the digest of an ID number. It holds
 * nothing private.
 *
 * @param value with its own prefix, so that keys of different sorts never meet: {@code uscc:9137…}, {@code pid:…}
 */
public record IdentityKey(EntityKind kind, String value) {
}
