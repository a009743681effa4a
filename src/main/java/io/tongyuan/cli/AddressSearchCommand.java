package io.tongyuan.cli;

import io.tongyuan.address.matching.Fault;
import io.tongyuan.config.Engine;
import io.tongyuan.model.AddressState;
import io.tongyuan.model.Point;
import io.tongyuan.query.AddressSearch;
import io.tongyuan.query.AskedSystem;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
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
    @ArgGroup(exclusive = false)
    private Near near;
    @Option(names = "--limit", paramLabel = "N", defaultValue = "5", description = "hits at most (default: ${DEFAULT-VALUE})")
    private int limit;
    @Option(names = "--json")
    private boolean json;
    @Parameters(paramLabel = "TEXT", arity = "1..*")
    private String[] text;

    /** Of hits that fit equally the nearer stand first. */
    private static final class Near {
        @Option(names = "--lat", paramLabel = "DEG", required = true, description = "where you are, degrees north; equal hits nearer first")
        private double lat;
        @Option(names = "--lon", paramLabel = "DEG", required = true, description = "where you are, degrees east")
        private double lon;
    }

    @Override
    public Integer call() {
        Optional<Point> asker = Optional.ofNullable(near).map(n -> AskedSystem.CGCS2000.point(n.lon, n.lat));
        try (Engine engine = data.openExisting()) {
            print(Printed.of(spec, json), engine.addressSearch().search(String.join(" ", text), within, asker, limit));
        }
        return Exit.DONE;
    }

    /** @param state null where it stands and nobody doubts it */
    static String state(AddressState state) {
        return state == null ? "" : (state.stands() ? "" : "（" + state.demolished() + " 拆除）") + (state.disputed().isEmpty() ? "" : "（疑义校核中）");
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
        if (a.poi() != null) {
            out.line("  政务POI " + a.poi().name() + (a.poi().address().isEmpty() ? "" : "：" + a.poi().address())
                    + (a.poi().point() == null ? "" : String.format(" (%.6f, %.6f)", a.poi().point().lon(), a.poi().point().lat())));
        }
        for (AddressSearch.Hit h : a.hits()) {
            String faults = h.faults().stream().map(Fault::text).collect(Collectors.joining("；"));
            out.line(String.format("  %.3f %s%s%s%s%s", h.score(), h.address(), state(h.state()),
                    h.point() == null ? "" : String.format(" (%.6f, %.6f)", h.point().lon(), h.point().lat()),
                    h.distanceM() == null ? "" : String.format(" 距 %.0f 米", h.distanceM()),
                    faults.isEmpty() ? "" : "  " + faults));
        }
        a.findings().forEach(f -> out.line("  ! " + f.message()));
    }
}
