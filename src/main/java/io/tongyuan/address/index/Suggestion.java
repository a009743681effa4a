package io.tongyuan.address.index;

/**
 * What somebody may go on to write.
 *
 * @param text     the name, or the name with its number
 * @param division leading digits of where it lies, "" where its register does not say
 * @param count    registered addresses that bear it
 * @param id       public id of a point of interest, "" for anything else
 * @param written  the address that a point of interest is registered with, "" for anything else
 */
public record Suggestion(Kind kind, String text, String division, int count, String id, String written) {
    /** What is suggested; the letter stands in the index. */
    public enum Kind {
        ROAD('R'), ESTATE('E'), POI('P'), DOOR_PLATE('N'), BUILDING('B');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        char letter() {
            return letter;
        }

        static Kind of(char letter) {
            for (Kind kind : values()) {
                if (kind.letter == letter) {
                    return kind;
                }
            }
            throw new IllegalStateException("no kind of suggestion " + letter);
        }
    }

    /** Six digits or fewer. */
    String county() {
        return division.substring(0, Math.min(6, division.length()));
    }

    /** True where the one area holds the other. */
    boolean in(String area) {
        return division.startsWith(area) || area.startsWith(division);
    }
}
