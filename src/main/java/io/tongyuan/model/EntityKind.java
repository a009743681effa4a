package io.tongyuan.model;

/** What the graph knows of: the kind's letter begins each public id, its label names the nodes. */
public enum EntityKind {
    PERSON('P', "Person"),
    LEGAL_ENTITY('E', "LegalEntity"),
    PROJECT('J', "Project"),
    CERTIFICATE('C', "Certificate"),
    ADDRESS('A', "Address"),
    POI('O', "Poi"),
    SOURCE_RECORD('R', "SourceRecord");

    private final char letter;
    private final String label;

    EntityKind(char letter, String label) {
        this.letter = letter;
        this.label = label;
    }

    public char letter() {
        return letter;
    }

    public String label() {
        return label;
    }

    /** By the first letter of a public id; null where there is none such. */
    public static EntityKind ofId(String publicId) {
        for (EntityKind kind : values()) {
            if (!publicId.isEmpty() && publicId.charAt(0) == kind.letter) {
                return kind;
            }
        }
        return null;
    }
}
