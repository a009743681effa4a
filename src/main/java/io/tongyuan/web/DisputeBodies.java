package io.tongyuan.web;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tongyuan.dispute.Dispute.Attachment;
import io.tongyuan.dispute.DisputeState;
import io.tongyuan.dispute.Disputes;
import io.tongyuan.model.Failed;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What callers write about disputes. */
final class DisputeBodies {
    private DisputeBodies() {
    }

    /**
     * @param entity    公开标识
     * @param attribute 属性名，见该对象的查询答复
     * @param seen      看到的值；不填为现在的取值
     * @param believed  认为正确的值
     * @param reason    理由
     * @param attachment 附件的名称与SHA-256
     * @param on        发现的日期，默认今天
     */
    @Schema(name = "DisputeReport", example = "{\"entity\":\"E0123456789ABCDEFGHJKMNPQRS\",\"attribute\":\"representative\",\"believed\":\"王芳\",\"reason\":\"营业执照已换发\"}")
    record Report(String entity, String attribute, String seen, String believed, String reason, AttachmentBody attachment, LocalDate on) {
        Disputes.Doubt doubt(LocalDate today) {
            Optional<Attachment> with = attachment == null ? Optional.empty()
                    : Optional.of(new Attachment(Asked.text("attachment.name", attachment.name()), sha256("attachment.sha256", attachment.sha256())));
            return new Disputes.Doubt(Asked.publicId(Asked.text("entity", entity)), Asked.text("attribute", attribute), optional("seen", seen),
                    optional("believed", believed), Asked.text("reason", reason), with, on == null ? today : on);
        }

        @Override
        public String toString() {
            return "Report";
        }
    }

    @Schema(name = "DisputeAttachment")
    record AttachmentBody(String name, String sha256) {
    }

    @Schema(name = "DisputeForward", example = "{\"text\":\"请核查\"}")
    record Forward(String to, String text) {
    }

    @Schema(name = "DisputeAnswer", example = "{\"outcome\":\"CORRECTED\",\"text\":\"已变更登记\",\"on\":\"2026-11-20\"}")
    record Answer(String outcome, String text, LocalDate on) {
    }

    @Schema(name = "DisputeClose", example = "{\"text\":\"已收到\"}")
    record Close(String text) {
    }

    @Schema(name = "DisputeProof", example = "{\"kind\":\"营业执照\",\"number\":\"91370306MA3C1ABC0X\",\"issuer\":\"周村区市场监督管理局\",\"imageSha256\":\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"}")
    record Proof(String kind, String number, String issuer, String imageSha256) {
        /** Says nothing: a record's own would carry the number into a log. */
        @Override
        public String toString() {
            return "Proof";
        }
    }

    static DisputeState outcome(String written) {
        return state(Asked.text("outcome", written)).orElseThrow();
    }

    static Optional<DisputeState> state(String written) {
        if (written == null || written.isBlank()) {
            return Optional.empty();
        }
        String name = written.strip().toUpperCase(Locale.ROOT);
        return Optional.of(Stream.of(DisputeState.values()).filter(s -> s.name().equals(name)).findFirst().orElseThrow(() ->
                new Failed("PARAMETER_INVALID", "疑义状态应为 OPEN、FORWARDED、OVERDUE、CONFIRMED、CORRECTED、REJECTED 或 CLOSED。")));
    }

    static String sha256(String name, String written) {
        String digest = Asked.text(name, written).toLowerCase(Locale.ROOT);
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new Failed("PARAMETER_INVALID", name + " 应为64位十六进制的SHA-256。");
        }
        return digest;
    }

    private static String optional(String name, String written) {
        return written == null || written.isBlank() ? "" : Asked.text(name, written);
    }
}
