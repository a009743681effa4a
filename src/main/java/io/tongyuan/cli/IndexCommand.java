package io.tongyuan.cli;

import io.tongyuan.address.index.AddressIndex;
import io.tongyuan.address.matching.AddressResolver;
import io.tongyuan.address.matching.MatchWeights;
import io.tongyuan.config.Engine;
import io.tongyuan.query.AddressFollower;
import io.tongyuan.query.IndexDiff;
import io.tongyuan.query.IndexFolders;
import io.tongyuan.query.Places;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The index of standard addresses: built anew beside the one in use, compared, put in its place. */
@Command(name = "index", mixinStandardHelpOptions = true, description = "the index of standard addresses",
        subcommands = {IndexCommand.Rebuild.class, IndexCommand.Diff.class, IndexCommand.Swap.class})
final class IndexCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is needed");
    }

    @Command(name = "rebuild", mixinStandardHelpOptions = true, description = "Builds it anew from the graph, beside the one in use, which goes on serving.")
    static final class Rebuild implements Callable<Integer> {
        @Spec
        private CommandSpec spec;
        @Mixin
        private DataOptions data;

        @Override
        public Integer call() {
            try (Engine engine = data.openExisting()) {
                Path next = AddressFollower.rebuild(engine.graph(), engine.indexFolders());
                try (AddressIndex built = AddressIndex.open(next)) {
                    Printed.of(spec).line("已建好 " + next + "，" + built.size() + " 个标准地址，到变更 " + built.appliedSeq()
                            + "；用 index diff 比较，用 index swap 启用");
                }
            }
            return Exit.DONE;
        }
    }

    @Command(name = "swap", mixinStandardHelpOptions = true, description = "Puts the rebuilt one in the place of the one in use; a running server follows within a second.")
    static final class Swap implements Callable<Integer> {
        @Spec
        private CommandSpec spec;
        @Mixin
        private DataOptions data;

        @Override
        public Integer call() {
            try (Engine engine = data.openExisting()) {
                Path next = engine.indexFolders().next();
                AddressIndex.open(next).close();
                AddressFollower.swap(engine.indexFolders(), next);
                Printed.of(spec).line("已启用 " + next);
            }
            return Exit.DONE;
        }
    }

    @Command(name = "diff", mixinStandardHelpOptions = true,
            description = "Shows which decisions on the addresses of a file would change with the rebuilt index, or with other weights.")
    static final class Diff implements Callable<Integer> {
        @Spec
        private CommandSpec spec;
        @Mixin
        private DataOptions data;
        @Option(names = "--sample", paramLabel = "FILE", required = true, description = "one written address a line")
        private String sample;
        @Option(names = "--weights", paramLabel = "FILE", description = "compare these weights of matching with those in use")
        private Path weights;
        @Option(names = "--within", paramLabel = "CODE", defaultValue = "", description = "division that they lie in")
        private String within;
        @Option(names = "--json")
        private boolean json;

        @Override
        public Integer call() throws IOException {
            try (Engine engine = data.openExisting()) {
                IndexFolders folders = engine.indexFolders();
                MatchWeights other = weights == null ? MatchWeights.bundled() : MatchWeights.read(weights);
                if (!Files.isDirectory(folders.next())) {
                    compare(new IndexDiff(engine.places(), new Places(engine.gazetteer(), engine.parser(), new AddressResolver(engine.addresses().index(), other), engine.survivorship()::names)));
                } else {
                    try (AddressIndex next = AddressIndex.open(folders.next())) {
                        compare(new IndexDiff(engine.places(), new Places(engine.gazetteer(), engine.parser(), new AddressResolver(next, other), engine.survivorship()::names)));
                    }
                }
            }
            return Exit.DONE;
        }

        private void compare(IndexDiff diff) throws IOException {
            Printed out = Printed.of(spec, json);
            int changed = 0;
            int lines = 0;
            try (InputLines in = InputLines.open(sample)) {
                for (Optional<InputLines.Line> line = in.next(); line.isPresent(); line = in.next()) {
                    lines++;
                    Optional<IndexDiff.Changed> c = diff.compare(line.get().text(), within);
                    if (c.isPresent()) {
                        changed++;
                        out.answer(c.get(), () -> tell(out, c.get()));
                    }
                }
            }
            if (!json) {
                out.line(lines + " 个地址，" + changed + " 个的结论会改变");
            }
        }

        private static void tell(Printed out, IndexDiff.Changed c) {
            out.line(c.text());
            out.line("  - " + said(c.now()));
            out.line("  + " + said(c.then()));
        }

        private static String said(IndexDiff.Decision d) {
            return String.format("%s %s %.3f %s %s", d.verdict(), d.confirmedTo(), d.score(), d.id(), d.address());
        }
    }
}
