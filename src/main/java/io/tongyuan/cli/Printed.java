package io.tongyuan.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.tongyuan.ingest.ImportRun;
import io.tongyuan.query.Check;
import io.tongyuan.query.Evidence;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** Answers as people read them, in Chinese, or as JSON for programs. */
final class Printed {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule()).registerModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).setSerializationInclusion(JsonInclude.Include.NON_NULL);

    private final PrintWriter out;
    private final boolean forPrograms;

    private Printed(PrintWriter out, boolean forPrograms) {
        this.out = out;
        this.forPrograms = forPrograms;
    }

    /** For people. */
    static Printed of(CommandSpec spec) {
        return of(spec, false);
    }

    /** @param json for programs: one JSON object an answer, and no heads between */
    static Printed of(CommandSpec spec, boolean json) {
        return new Printed(spec.commandLine().getOut(), json);
    }

    /** The answer as an object for programs, or told to people by {@code telling}. */
    void answer(Object answer, Runnable telling) {
        if (forPrograms) {
            json(answer);
        } else {
            telling.run();
        }
    }

    /** A line between answers that people alone want. */
    void head(String text) {
        if (!forPrograms) {
            line(text);
        }
    }

    void json(Object answer) {
        try {
            out.println(JSON.writeValueAsString(answer));
            out.flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    void summary(Path file, ImportRun.Summary s) {
        answer(new FileSummary(file.toString(), s), () -> tell(file, s));
    }

    private void tell(Path file, ImportRun.Summary s) {
        line(file.getFileName() + "：共 " + s.rows() + " 行" + (s.rows() == 0 ? "（没有数据行）" : "") + "，入库 " + s.accepted() + " 行（新 " + s.created() + "，已有 " + s.known()
                + "，有疑点 " + s.withFindings() + "），拒收 " + s.refused() + " 行"
                + (s.blank() == 0 ? "" : "，空行 " + s.blank() + " 行")
                + s.refusedFile().map(f -> "，见 " + f + "，改正后可再次导入").orElse(""));
        s.findings().forEach((code, n) -> line("    " + n + " × " + code + " " + code.text()));
    }

    private record FileSummary(String file, ImportRun.Summary summary) {
    }

    /** @param answer the whole of it, for programs */
    void check(Object answer, String title, String text, List<Check> checks) {
        answer(answer, () -> tell(title, text, checks));
    }

    private void tell(String title, String text, List<Check> checks) {
        line(title + " ⇒ " + text);
        for (Check c : checks) {
            line("  " + c.name() + "：" + c.verdict().text());
            c.evidence().forEach(this::evidence);
        }
    }

    private void evidence(Evidence e) {
        String mark = switch (e.bears()) {
            case CONFIRMED -> "✓";
            case CONTRADICTED -> "✗";
            case UNVERIFIABLE -> "?";
        };
        String distance = e.distanceM() == null ? "" : "，相距 " + Math.round(e.distanceM()) + " 米";
        line("    " + mark + " " + e.text() + distance + " [" + e.code() + "]");
        String values = e.values().stream().filter(v -> !v.value().isEmpty())
                .map(v -> v.what() + "「" + v.value() + "」" + (v.disputed() ? "（疑义校核中）" : "") + (v.provider().isEmpty() ? "" : "（" + v.provider() + "·" + v.resource()
                        + (v.date().isEmpty() ? "" : "·" + v.date()) + "）")).collect(Collectors.joining("；"));
        if (!values.isEmpty()) {
            line("        " + values);
        }
    }
}
