package io.tongyuan.dispute;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

/**
 * A doubt about one attribute of one entity.
 *
 * @param id         D and 26 characters
 * @param entity     public id
 * @param title      what people call the attribute
 * @param seen       the value doubted
 * @param believed   the value that the reporter takes for right, "" where it does not say
 * @param attachment name and SHA-256 of what was handed in with it; absent where nothing was
 * @param reporter   agency; "" where a conflict of the sources opened it
 * @param holder     the provider that answers for the value
 * @param record     public id of the source record that the value stands on
 * @param due        last day for the answer
 * @param escalatedTo who was told that it is overdue, "" for nobody
 * @param proofs     what citizens handed in meanwhile
 * @param history    oldest first
 */
public record Dispute(String id, String entity, String attribute, String title, String seen, String believed, String reason,
                      @JsonInclude(JsonInclude.Include.NON_NULL) Attachment attachment, String reporter, String holder, String record,
                      DisputeState state, String stateText, String openedAt, LocalDate due, String escalatedTo, List<Proof> proofs, List<Event> history) {
    /** @param sha256 of the file, hexadecimal; the file itself stays with the reporter */
    public record Attachment(String name, String sha256) {
    }

    /**
     * A document that proves the matter for the time being.
     *
     * @param number      masked
     * @param sealed      the number itself, cipher text in base64; in no answer
     * @param imageSha256 of its image, hexadecimal
     */
    public record Proof(String kind, String number, @com.fasterxml.jackson.annotation.JsonProperty(access = com.fasterxml.jackson.annotation.JsonProperty.Access.WRITE_ONLY) String sealed,
                        String issuer, String imageSha256, String by, String at) {
    }

    /**
     * @param at when it was told here, ISO 8601
     * @param on the day that it happened
     * @param by agency; "" for the system itself
     */
    public record Event(String at, LocalDate on, String by, DisputeState state, String text) {
    }
}
