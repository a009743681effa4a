package io.tongyuan.cli;

import io.tongyuan.address.comparing.Confusion;
import io.tongyuan.address.comparing.JudgedPair;
import io.tongyuan.address.comparing.PairVerdict;
import io.tongyuan.address.tagging.training.ModelManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "pairs", mixinStandardHelpOptions = true, description = "What address compare has learned, from judged pairs.",
        subcommands = {AddressPairsCommand.Train.class, AddressPairsCommand.Eval.class})
final class AddressPairsCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is needed: train or eval");
    }

    @Command(name = "train", mixinStandardHelpOptions = true, description = "Learns from judged pairs: first, second, 0 different, 1 partly the same or 2 the same, tabs between.")
    static final class Train implements Callable<Integer> {
        @Option(names = "--pairs", paramLabel = "FILE", required = true)
        private Path pairs;
        @Option(names = "--out", paramLabel = "FILE", required = true, description = "where the model goes; its manifest beside it, ending in .json")
        private Path out;
        @Option(names = "--licence", paramLabel = "TEXT", defaultValue = "not stated", description = "of the pairs, for the manifest")
        private String licence;
        @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
        private long seed;
        @Mixin
        private PairModelOption option;
        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            List<JudgedPair> judged = JudgedPair.read(pairs);
            Files.createDirectories(out.toAbsolutePath().getParent());
            option.training(seed).train(judged, out);
            ModelManifest.write(out, "weights of address compare", Map.of("pairs", judged.size()), List.of(pairs), Map.of(pairs.getFileName().toString(), licence),
                    "bin/tongyuan address " + String.join(" ", spec.commandLine().getParseResult().originalArgs()));
            Printed.of(spec).line(out + "\t" + Files.size(out) + " 字节\t" + judged.size() + " 对");
            return Exit.DONE;
        }
    }

    @Command(name = "eval", mixinStandardHelpOptions = true, description = "Cross-validates on judged pairs; the candidates of one first address stay in one fold.")
    static final class Eval implements Callable<Integer> {
        @Option(names = "--pairs", paramLabel = "FILE", required = true)
        private Path pairs;
        @Option(names = "--folds", paramLabel = "N", defaultValue = "5", description = "(${DEFAULT-VALUE})")
        private int folds;
        @Option(names = "--seed", paramLabel = "N", defaultValue = "1")
        private long seed;
        @Mixin
        private PairModelOption option;
        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            Printed out = Printed.of(spec);
            Confusion all = new Confusion();
            List<String> each = new ArrayList<>();
            for (Confusion c : option.training(seed).crossValidate(JudgedPair.read(pairs), folds)) {
                all.add(c);
                each.add("%.4f".formatted(c.macroF1()));
            }
            out.line("%-22s %10s %10s %10s %8s".formatted("judged \\ given", "DIFFERENT", "PARTIAL", "SAME", "F1"));
            for (PairVerdict truth : PairVerdict.values()) {
                out.line("%-22s %10d %10d %10d %8.4f".formatted(truth, all.count(truth, PairVerdict.DIFFERENT), all.count(truth, PairVerdict.PARTIAL),
                        all.count(truth, PairVerdict.SAME), all.f1(truth)));
            }
            out.line("macro-F1 %.4f; by fold %s".formatted(all.macroF1(), String.join(" ", each)));
            return Exit.DONE;
        }
    }
}
