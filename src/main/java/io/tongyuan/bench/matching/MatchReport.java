package io.tongyuan.bench.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The results of {@link MatchBench} as lines for people. */
public final class MatchReport {
    private static final int ERRORS = 12;

    private MatchReport() {
    }

    public static List<String> lines(Object result) {
        return switch (result) {
            case MatchBench.Building b -> List.of(line("%s: %d addresses indexed in %.1f s, %.0f a second, %d MiB on disk", b.index(), b.addresses(),
                    b.seconds(), b.addressesPerS(), b.diskMiB()));
            case MatchBench.Quality q -> quality(q);
            case MatchBench.Rate r -> List.of(line("%s: %.0f matched a second on 2 threads (%.0f without parsing); one alone p50 %.3f ms, p99 %.3f ms, "
                    + "max %.1f ms; heap %d MiB", r.index(), r.matchedPerS(), r.resolvedPerS(), r.p50Ms(), r.p99Ms(), r.maxMs(), r.heapAfterGcMiB()));
            case MatchBench.Window w -> List.of(line("look-ups from %9d: p50 %.3f ms, p99 %.3f ms, max %.1f ms, heap after GC %d MiB", w.from(), w.p50Ms(),
                    w.p99Ms(), w.maxMs(), w.heapAfterGcMiB()));
            case MatchBench.Completion c -> List.of(line("completion of %d beginnings: p50 %.3f ms, p99 %.3f ms, max %.1f ms", c.beginnings(), c.p50Ms(), c.p99Ms(), c.maxMs()));
            default -> throw new IllegalArgumentException(result.getClass().getName());
        };
    }

    private static List<String> quality(MatchBench.Quality q) {
        List<String> lines = new ArrayList<>();
        lines.add(line("%s: %d queries, at door-plate level precision %.5f, sensitivity %.5f; absent ones matched %.5f", q.index(), q.queries(),
                q.precision(), q.sensitivity(), q.absentMatched()));
        if (q.exact() > 0) {
            lines.add(line("  confirmed to the finest element written %.5f; of %d that fit several places %d ambiguous with the one meant", q.exact(),
                    q.fittingSeveral(), q.fittingSeveralRight()));
            q.reliability().forEach(b -> lines.add(line("  score below %.3f: %7d answers, predicted %.4f, observed %.4f", b.below(), b.answers(),
                    b.predicted(), b.observed())));
        }
        q.errors().stream().limit(ERRORS).forEach(k -> {
            lines.add(line("  %5d %s", k.count(), k.kind()));
            k.samples().forEach(s -> lines.add("          " + s));
        });
        return lines;
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
