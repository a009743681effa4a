package io.tongyuan.privacy;

import io.tongyuan.model.DivisionDirectory;
import io.tongyuan.model.FindingCode;
import io.tongyuan.model.PersonId;
import io.tongyuan.model.ProjectCode;
import io.tongyuan.model.Reading;
import io.tongyuan.model.Uscc;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the ID numbers that hold (birth date and check character; of 15 digits birth date and division) in what somebody
 * wrote: full width, with blanks or hyphens inside, in the midst of other words. {@link FreeText} goes by the shape alone,
 * which permits' numbers and credit codes may have too.
 */
public final class IdNumbers {
    /** Knows no divisions and spares no credit code: for what is merely shown. */
    public static final IdNumbers ANY = new IdNumbers(Optional.empty());

    private static final Pattern EIGHTEEN = Pattern.compile("[1-9]\\d{5}(18|19|20)\\d{9}[\\dX]");
    private static final int LONG = 18;
    private static final int SHORT = 15;
    private static final int PROJECT_CODE = 20;

    private final Optional<DivisionDirectory> divisions;

    private IdNumbers(Optional<DivisionDirectory> divisions) {
        this.divisions = divisions;
    }

    /** Spares a number that is a sound credit code as well: the chance that it is both is some millionths. */
    public IdNumbers(DivisionDirectory divisions) {
        this(Optional.of(divisions));
    }

    public boolean in(String text) {
        return !masked(text).equals(text);
    }

    /** With the first four characters of each such number left; the same instance where there is none. */
    public String masked(String text) {
        if (text.length() < SHORT) {
            return text;
        }
        WrittenDigits digits = WrittenDigits.of(text);
        StringBuilder out = null;
        for (int i = 0; i < digits.length(); i++) {
            int length = numberAt(digits, i);
            if (length > 0) {
                out = out == null ? new StringBuilder(text) : out;
                digits.mask(out, i, length);
                i += length - 1;
            }
        }
        return out == null ? text : out.toString();
    }

    private int numberAt(WrittenDigits digits, int from) {
        if (digits.window(from, LONG).filter(w -> eighteen(w, digits.token(from))).isPresent()) {
            return LONG;
        }
        boolean alone = digits.alone(from, SHORT) && !digits.after(from, "第.");
        return alone && digits.window(from, SHORT).filter(this::fifteen).isPresent() ? SHORT : 0;
    }

    /** @param token the run of digits that it stands in: of a project code a part is no number of its own */
    private boolean eighteen(String window, String token) {
        if (!EIGHTEEN.matcher(window).matches() || !read(window).valid()) {
            return false;
        }
        boolean projectCode = token.length() == PROJECT_CODE && ProjectCode.read(token, DivisionDirectory.ANY).valid();
        boolean creditCode = divisions.isPresent() && Uscc.read(window, divisions.get()).findings().isEmpty();
        return !projectCode && !creditCode;
    }

    private boolean fifteen(String window) {
        Reading<PersonId> reading = read(window);
        return reading.valid() && reading.findings().stream().noneMatch(f -> f.code() == FindingCode.PERSON_ID_DIVISION_UNKNOWN);
    }

    private Reading<PersonId> read(String window) {
        return PersonId.read(window, divisions.orElse(DivisionDirectory.ANY), LocalDate.now());
    }
}
