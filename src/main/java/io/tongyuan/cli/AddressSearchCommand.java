package io.tongyuan.cli;

import io.tongyuan.address.matching.Fault;
import io.tongyuan.config.Engine;
import io.tongyuan.query.AddressSearch;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The standard address of a written one. */
@Command(name = "search", mixinStandardHelpOptions = true, description = "Finds the standard address, and says how far it is confirmed.")
final class AddressSearchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private DataOptions data;
    @Option(names = "--within", paramLabel = "CODE", defaultValue = "", description = "division that it lies in")
    private String within;
    @Option(names = "--limit", paramLabel = "N", defaultValue = "5", description = "hits at most (default: ${DEFAULT-VALUE})")
    private int limit;
    @Option(names = "--json")
    private boolean json;
    @Parameters(paramLabel = "TEXT", arity = "1..*")
    private String[] text;

    @Override
    public Integer call() {
        try (Engine engine = data.open()) {
            AddressSearch.Answer a = new AddressSearch(engine.places()).search(String.join(" ", text), within, limit);
            print(Printed.of(spec, json), a);
        }
        return Exit.DONE;
    }

    static void print(Printed out, AddressSearch.Answer a) {
        out.answer(a, () -> tell(out, a));
    }

    private static void tell(Printed out, AddressSearch.Answer a) {
        String verdict = switch (a.verdict()) {
            case MATCH -> "相符";
            case PARTIAL -> "部分相符";
            case AMBIGUOUS -> "有多个同样相符";
            case NONE -> "没有找到";
        };
        out.line(a.text() + " ⇒ " + verdict + "，确认到" + a.confirmedTo().chinese());
        for (AddressSearch.Hit h : a.hits()) {
            String faults = h.faults().stream().map(Fault::text).collect(Collectors.joining("；"));
            out.line(String.format("  %.3f %s%s%s", h.score(), h.address(),
                    h.point() == null ? "" : String.format(" (%.6f, %.6f)", h.point().lon(), h.point().lat()),
                    faults.isEmpty() ? "" : "  " + faults));
        }
        a.findings().forEach(f -> out.line("  ! " + f.message()));
    }
}
