package io.tongyuan.web;

import io.tongyuan.identity.thresholds.Thresholds;
import io.tongyuan.jobs.Intake;
import io.tongyuan.jobs.JobRequest;
import io.tongyuan.model.Failed;
import io.tongyuan.query.Subject;
import io.tongyuan.source.GivenColumns;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.fileupload2.core.FileItemInput;

/** The fields of a job's form, whatever their order. */
final class JobForm {
    private static final int LONGEST_NAME = 120;

    private final Intake intake;
    private final Map<String, String> fields = new TreeMap<>();

    JobForm(Intake intake) {
        this.intake = intake;
    }

    /** @throws Failed PARAMETER_INVALID, and as {@link Intake#list} */
    void take(String name, FileItemInput part) throws IOException {
        switch (name) {
            case "data" -> intake.list(fileName(part.getName()), part.getInputStream());
            case "subject", "columns", "encoding", "against", "with", "thresholds", "plain", "start" -> {
                if (fields.put(name, StreamedForm.text(part).strip()) != null) {
                    throw new Failed("PARAMETER_INVALID", "表单中的字段 " + name + " 出现了两次。");
                }
            }
            default -> throw new Failed("PARAMETER_INVALID", "表单中的字段应为 data、subject、columns、encoding、against、with、thresholds、plain、start。");
        }
    }

    /** The last part of a path, without what no name may have. */
    private static String fileName(String sent) {
        String last = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1).replaceAll("\\p{Cntrl}", "").strip();
        return last.isEmpty() || last.equals(".") || last.equals("..") ? "data" : last.substring(Math.max(0, last.length() - LONGEST_NAME));
    }

    /** @throws Failed PARAMETER_INVALID, PARAMETER_MISSING */
    JobRequest request(String agency) {
        String with = value("with").orElse("");
        if (!with.isEmpty() && !with.equals("state")) {
            throw new Failed("PARAMETER_INVALID", "with 只能为 state。");
        }
        GivenColumns columns = GivenColumns.read(value("columns").orElse(""));
        return new JobRequest(agency, one(Subject.class, "subject").orElse(Subject.PERSON), intake.fileName(), columns.number(),
                columns.name(), value("encoding").map(JobForm::charset), one(JobRequest.Against.class, "against"),
                Thresholds.get(fields.get("thresholds")), with.equals("state"),
                flag("plain", false), !flag("start", true));
    }

    private Optional<String> value(String field) {
        return Optional.ofNullable(fields.get(field)).filter(v -> !v.isEmpty());
    }

    private <E extends Enum<E>> Optional<E> one(Class<E> type, String field) {
        return value(field).map(v -> Arrays.stream(type.getEnumConstants()).filter(e -> e.name().equals(v.toUpperCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> new Failed("PARAMETER_INVALID", field + " 应为下列之一：" + Arrays.toString(type.getEnumConstants()))));
    }

    private boolean flag(String field, boolean otherwise) {
        return value(field).map(v -> {
            if (!v.equals("true") && !v.equals("false")) {
                throw new Failed("PARAMETER_INVALID", field + " 应为 true 或 false。");
            }
            return v.equals("true");
        }).orElse(otherwise);
    }

    private static String charset(String name) {
        try {
            return Charset.forName(name).name();
        } catch (IllegalArgumentException e) {
            throw new Failed("PARAMETER_INVALID", "encoding 应为 UTF-8、GBK、GB18030、UTF-16LE 等编码的名称。", e);
        }
    }
}
