package io.tongyuan.cli;

import io.tongyuan.config.Engine;
import io.tongyuan.model.Point;
import io.tongyuan.poi.LayerFile;
import io.tongyuan.poi.LayerFormat;
import io.tongyuan.poi.PlaceAnswer;
import io.tongyuan.poi.PlaceFlow;
import io.tongyuan.poi.PlaceLayer;
import io.tongyuan.poi.PlaceMerge;
import io.tongyuan.poi.PlaceState;
import io.tongyuan.poi.SharedPlace;
import io.tongyuan.poi.Wanted;
import io.tongyuan.query.AskedSystem;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** 政务POI, for who runs the machine; agencies use the API. */
@Command(name = "poi", mixinStandardHelpOptions = true, description = "Places collected by many (政务POI): put together, verified, released, shared.",
        subcommands = {PoiCommand.Merge.class, PoiCommand.Listing.class, PoiCommand.Show.class, PoiCommand.Review.class, PoiCommand.Unmapped.class, PoiCommand.Verify.class,
                PoiCommand.Release.class, PoiCommand.Return.class, PoiCommand.Close.class, PoiCommand.Export.class})
final class PoiCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "merge, list, show, review, unmapped, verify, release, return, close or export is needed");
    }

    /** Which places are wanted. */
    static final class Filter {
        @Option(names = "--division", paramLabel = "CODE", defaultValue = "", description = "2, 4, 6, 9 or 12 digits")
        private String division;
        @Option(names = "--category", paramLabel = "CODE", defaultValue = "", description = "2 or 4 digits")
        private String category;
        @Option(names = "--bbox", paramLabel = "W,S,E,N", defaultValue = "", description = "degrees of CGCS2000")
        private String bbox;
        @Option(names = "--changed-since", paramLabel = "SEQ|DATE", defaultValue = "", description = "also those that are no longer shared since then")
        private String since;

        Wanted of(List<PlaceState> states) {
            return new Wanted(division, category, bbox, since, states);
        }
    }

    private static void tell(Printed to, SharedPlace p) {
        to.line(p.id() + " " + p.state() + "  " + p.name() + "  " + p.categoryName() + (p.category().isEmpty() ? "（类别未对照）" : "（" + p.category() + "）") + "  " + p.address()
                + p.point().map(at -> "  %.6f,%.6f".formatted(at.lon(), at.lat())).orElse("  没有位置") + "  来源 " + String.join("、", p.sources())
                + (p.reason().isEmpty() ? "" : "  " + p.reason()) + (p.into().isEmpty() ? "" : "  → " + p.into()));
    }

    private static void tell(Printed to, SharedPlace.Pair p) {
        to.line("  " + p.a() + " ─ " + p.b() + " " + p.verdict() + " %.4f".formatted(p.probability()) + (p.together() ? " 已并为一处" : "") + "："
                + String.join("；", p.grounds().stream().map(PoiCommand::ground).toList()));
    }

    private static String ground(PlaceAnswer.Ground g) {
        return g.text() + " %+.1f".formatted(g.bits());
    }

    @Command(name = "merge", mixinStandardHelpOptions = true, description = "Puts together what is one place, of all that has changed. A running server does it by itself.")
    static final class Merge implements Callable<Integer> {
        @Spec
        private CommandSpec spec;
        @Mixin
        private DataOptions data;
        @Option(names = "--again", description = "decides all anew: after the weights or the categories of the policy have become others")
        private boolean again;

        @Override
        public Integer call() {
            try (Engine engine = data.openExisting()) {
                PlaceMerge.Summary s = again ? engine.placeMerge().again() : engine.placeMerge().catchUp();
                Printed to = Printed.of(spec);
                to.line("核对 " + s.places() + " 个地点，新判同一 " + s.matches() + " 对，待人工判定 " + s.possible() + " 对，因取值变化退回 " + s.returned() + " 个");
                engine.placeLayer().counts().forEach((state, n) -> to.line("  " + PlaceState.valueOf(state).text() + " " + n));
            }
            return Exit.DONE;
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Places by state, division, category, box.")
    static final class Listing implements Callable<Integer> {
        @Spec
        private CommandSpec spec;
        @Mixin
        private DataOptions data;
        @Mixin
        private Filter wanted;
        @Option(names = "--state", paramLabel = "STATE", split = ",", description = "COLLECTED, VERIFIED, RELEASED, CLOSED (default: all of them)")
        private List<PlaceState> states = List.of(PlaceState.values());
        @Option(names = "--limit", paramLabel = "N", defaultValue = "50")
        private int limit;
        @Option(names = "--json")
        private boolean json;

        @Override
        public Integer call() {
            try (Engine engine = data.openExisting()) {
                List<SharedPlace> found = engine.placeLayer().page(wanted.of(states), "", limit).places();
                Printed to = Printed.of(spec, json);
                to.answer(found, () -> found.forEach(p -> tell(to, p)));
            }
            return Exit.DONE;
        }
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "One with its records, decisions and steps.")
    static final class Show implements Callable<Integer> {
        @Spec
        private CommandSpec spec;
        @Mixin
        private DataOptions data;
        @Parameters(paramLabel = "ID")
        private String id;
        @Option(names = "--json")
        private boolean json;

        @Override
        public Integer call() {
            try (Engine engine = data.openExisting()) {
                Printed to = Printed.of(spec, json);
                SharedPlace.Whole w = engine.placeLayer().get(id);
                to.answer(w, () -> {
                    tell(to, w.place());
                    w.records().forEach(r -> to.line("  " + r.provider() + "·" + r.resource() + " " + r.date() + " " + r.name() + " " + r.word()
                            + (r.category().isEmpty() ? "（未对照）" : "（" + r.category() + "）") + " " + r.address() + (r.metres() < 0 ? "" : " 偏差 %.0f 米".formatted(r.metres()))
                            + (r.state().isEmpty() ? "" : " " + r.state())));
                    w.decisions().forEach(p -> tell(to, p));
                    w.history().forEach(s -> to.line("  " + s.at() + "（" + s.on() + "）" + s.state().text() + " " + s.by() + " " + s.text() + (s.offsetM() < 0 ? "" : " 实测相差 %.1f 米".formatted(s.offsetM()))));
                    if (!w.disputed().isEmpty()) {
                        to.line("  疑义校核中：" + String.join("、", w.disputed()));
                    }
                });
            }
            return Exit.DONE;
        }
    }

    @Command(name = "review", mixinStandardHelpOptions = true, description = "Pairs that may be one place: a person decides, by POST /v1/judgements or `judge`.")
    static final class Review implements Callable<Integer> {
        @Spec
        private CommandSpec spec;
        @Mixin
        private DataOptions data;
        @Option(names = "--limit", paramLabel = "N", defaultValue = "50")
        private int limit;
        @Option(names = "--json")
        private boolean json;

        @Override
        public Integer call() {
            try (Engine engine = data.openExisting()) {
                List<SharedPlace.Pair> open = engine.placeLayer().open(limit);
                Printed to = Printed.of(spec, json);
                to.answer(open, () -> open.forEach(p -> tell(to, p)));
            }
            return Exit.DONE;
        }
    }

    @Command(name = "unmapped", mixinStandardHelpOptions = true, description = "Words for the category that a provider's list does not have.")
    static final class Unmapped implements Callable<Integer> {
        @Spec
        private CommandSpec spec;
        @Mixin
        private DataOptions data;
        @Option(names = "--json")
        private boolean json;

        @Override
        public Integer call() {
            try (Engine engine = data.openExisting()) {
                List<PlaceLayer.Unmapped> words = engine.placeLayer().unmapped();
                Printed to = Printed.of(spec, json);
                to.answer(words, () -> words.forEach(w -> to.line(w.provider() + "「" + w.word() + "」" + w.records() + " 条")));
            }
            return Exit.DONE;
        }
    }

    /** A step that somebody takes with a place. */
    abstract static class Step implements Callable<Integer> {
        @Spec
        CommandSpec spec;
        @Mixin
        private DataOptions data;
        @Parameters(paramLabel = "ID", arity = "1..*")
        private List<String> ids;
        @Option(names = "--text", paramLabel = "WHY", defaultValue = "")
        private String text;
        @Option(names = "--on", paramLabel = "DATE", converter = Day.class, description = "the day that it concerns (default: today)")
        private LocalDate on;
        @Option(names = "--by", paramLabel = "AGENCY", defaultValue = "", description = "on whose behalf (default: the operator of this machine)")
        private String by;
        private final BiConsumer<PlaceFlow, PlaceFlow.Act> what;

        Step(BiConsumer<PlaceFlow, PlaceFlow.Act> what) {
            this.what = what;
        }

        Optional<Point> surveyed() {
            return Optional.empty();
        }

        @Override
        public Integer call() {
            Optional<Point> at = surveyed();
            try (Engine engine = data.openExisting()) {
                LocalDate day = on == null ? LocalDate.now(engine.clock()) : on;
                for (String id : ids) {
                    what.accept(engine.placeFlow(), new PlaceFlow.Act(id, text, day, at, by));
                    tell(Printed.of(spec), engine.placeLayer().get(id).place());
                }
            }
            return Exit.DONE;
        }
    }

    @Command(name = "verify", mixinStandardHelpOptions = true, description = "Verified by survey (测绘校核).")
    static final class Verify extends Step {
        @Option(names = "--at", paramLabel = "LON,LAT", split = ",", description = "where it was found to lie")
        private List<Double> at = List.of();
        @Option(names = "--crs", paramLabel = "CRS", description = "of --at (default: CGCS2000)")
        private String crs;

        Verify() {
            super(PlaceFlow::verify);
        }

        @Override
        Optional<Point> surveyed() {
            if (at.size() == 2) {
                return Optional.of(AskedSystem.of(crs).point(at.get(0), at.get(1)));
            }
            if (!at.isEmpty() || crs != null) {
                throw new ParameterException(spec.commandLine(), "--at should be two numbers, LON,LAT" + (at.isEmpty() ? ": --crs speaks of it" : ", and not " + at.size()));
            }
            return Optional.empty();
        }
    }

    @Command(name = "release", mixinStandardHelpOptions = true, description = "Given out from now on (发布).")
    static final class Release extends Step {
        Release() {
            super(PlaceFlow::release);
        }
    }

    @Command(name = "return", mixinStandardHelpOptions = true, description = "Back to where it was collected (退回); --text says why.")
    static final class Return extends Step {
        Return() {
            super(PlaceFlow::giveBack);
        }
    }

    @Command(name = "close", mixinStandardHelpOptions = true, description = "It is no more (停用); --text says why, --on since when.")
    static final class Close extends Step {
        Close() {
            super(PlaceFlow::close);
        }
    }

    @Command(name = "export", mixinStandardHelpOptions = true, description = "The shared layer as GeoJSON, CSV or zipped Shapefile.")
    static final class Export implements Callable<Integer> {
        @Spec
        private CommandSpec spec;
        @Mixin
        private DataOptions data;
        @Mixin
        private Filter wanted;
        @Option(names = "--out", paramLabel = "FILE", required = true, description = "*.geojson, *.csv, *.zip")
        private Path out;
        @Option(names = "--format", paramLabel = "FORMAT", description = "geojson, csv, shp (default: by the ending of the file)")
        private String format;

        @Override
        public Integer call() throws IOException {
            String name = out.getFileName().toString();
            LayerFormat form = LayerFormat.named(format == null ? name.substring(name.lastIndexOf('.') + 1) : format);
            if (form == null) {
                throw new ParameterException(spec.commandLine(), "--format is needed: geojson, csv or shp");
            }
            try (Engine engine = data.openExisting()) {
                // Beside it first: a file that is there is whole.
                Path beside = out.resolveSibling(name + ".part");
                long count;
                try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(beside))) {
                    count = LayerFile.write(engine.placeLayer(), wanted.of(List.of()), form, to);
                }
                Files.move(beside, out, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                Printed.of(spec).line("已写入 " + out + "：" + count + " 个");
            }
            return Exit.DONE;
        }
    }
}
