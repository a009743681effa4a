package io.tongyuan.privacy;

/** The identity key of a person: the digest of the ID number, good or broken, in its normal form. */
public final class PersonKey {
    private PersonKey() {
    }

    public static String of(Vault vault, String normalizedIdNumber) {
        return "pid:" + vault.digestOfId(normalizedIdNumber);
    }
}
