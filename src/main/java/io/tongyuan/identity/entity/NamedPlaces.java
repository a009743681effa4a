package io.tongyuan.identity.entity;

import java.util.Collection;

/** Names of organisations and places compared outside a register, where the divisions that they begin with are known. Thread-safe. */
public final class NamedPlaces {
    private final EntityNames names;

    /** @param divisions whole and short names */
    public NamedPlaces(Collection<String> divisions) {
        this.names = EntityNames.knowing(divisions);
    }

    /** A name taken apart once, for many comparisons. */
    public final class Name {
        private final EntityNames.Parts parts;

        private Name(String written) {
            this.parts = names.parts(written);
        }

        /** Without width, brackets of one kind. */
        public String form() {
            return parts.form();
        }

        /** What is left without the division before and the legal form behind. */
        public String core() {
            return parts.core();
        }
    }

    public Name name(String written) {
        return new Name(written);
    }

    public static EntityNameLevel level(Name a, Name b) {
        return EntityNameLevel.of(a.parts, b.parts);
    }
}
