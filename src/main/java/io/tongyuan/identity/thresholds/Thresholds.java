package io.tongyuan.identity.thresholds;

import io.tongyuan.identity.entity.EntityThresholds;
import io.tongyuan.identity.person.PersonThresholds;
import io.tongyuan.model.Failed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The thresholds of one purpose.
 *
 * @param purpose  its name
 * @param title    the same for people
 * @param why      what they are weighed by, for people
 * @param entities of legal entities and projects
 */
public record Thresholds(String purpose, String title, String why, PersonThresholds persons, EntityThresholds entities) {
    /** The name of those that are taken where none are asked for. */
    public static final String USUAL = "GENERAL";
    private static final String FILE = "/identity/purposes.yaml";

    private static final class Bundled {
        private static final List<Thresholds> ALL = bundled();

        private static List<Thresholds> bundled() {
            try (InputStream in = Thresholds.class.getResourceAsStream(FILE)) {
                return ThresholdFile.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Of all purposes, as the file has them. */
    public static List<Thresholds> all() {
        return Bundled.ALL;
    }

    public static Thresholds usual() {
        return find(USUAL).orElseThrow();
    }

    /** In whatever case it is written. */
    public static Optional<Thresholds> find(String purpose) {
        return all().stream().filter(t -> t.purpose.equals(purpose.strip().toUpperCase(Locale.ROOT))).findFirst();
    }

    /**
     * @param purpose null or blank: the usual ones
     * @throws Failed THRESHOLDS_UNKNOWN with the list
     */
    public static Thresholds get(String purpose) {
        return purpose == null || purpose.isBlank() ? usual() : find(purpose).orElseThrow(() -> new Failed("THRESHOLDS_UNKNOWN", "没有为该用途定判定尺度，可用："
                + all().stream().map(t -> t.purpose + " " + t.title).collect(Collectors.joining("、"))));
    }
}
