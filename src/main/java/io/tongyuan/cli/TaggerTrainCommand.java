package io.tongyuan.cli;

import io.tongyuan.address.tagging.labels.LabelledFile;
import io.tongyuan.address.tagging.labels.UnlabelledFile;
import io.tongyuan.address.tagging.network.ModelFile;
import io.tongyuan.address.tagging.network.NameLevels;
import io.tongyuan.address.tagging.training.ModelManifest;
import io.tongyuan.address.tagging.training.TaggerTraining;
import io.tongyuan.address.tagging.training.TrainingPlan;
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
import picocli.CommandLine.Option;

@Command(name = "train", mixinStandardHelpOptions = true, description = {
    "Teaches a tagger from labelled addresses and writes the model with its manifest.",
    "The same files, options and seed give the same model bit for bit."})
final class TaggerTrainCommand implements Callable<Integer> {
    @Option(names = "--labels", paramLabel = "FILE", required = true, arity = "1..*",
            description = "a token and its label a line, a blank line between; the first says which labels there are, others are translated")
    private List<Path> labels;
    @Option(names = "--out", paramLabel = "FILE", required = true, description = "where the model goes; its manifest beside it, ending in .json")
    private Path out;
    @Option(names = "--without", paramLabel = "FILE", arity = "1..*", description = "learn from no text that these labelled files hold, digits masked")
    private List<Path> without = List.of();
    @Option(names = "--unlabelled", paramLabel = "FILE[:COLUMNS]", arity = "1..*",
            description = "addresses without labels, one a line or in columns 1,2,… of a .csv or .tsv: what the networks believe of them is learned too")
    private List<String> unlabelled = List.of();
    @Option(names = "--networks", paramLabel = "N", defaultValue = "6",
            description = "how many learn and judge together; one alone takes a tenth of the time (${DEFAULT-VALUE})")
    private int networks;
    @Option(names = "--licence", paramLabel = "FILE=TEXT", description = "licence of a file of that name, for the manifest")
    private Map<String, String> licences = Map.of();
    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "of all that is drawn by chance (${DEFAULT-VALUE})")
    private long seed;
    @Mixin
    private GazetteerOption gazetteer;
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<LabelledFile> files = labels.stream().map(LabelledFile::read).toList();
        List<LabelledFile> kept = without.stream().map(LabelledFile::read).toList();
        List<UnlabelledFile> texts = unlabelled.stream().map(UnlabelledFile::of).toList();
        TaggerTraining training = new TaggerTraining(TrainingPlan.standard(networks, seed), NameLevels.of(gazetteer.gazetteer()), this::tell);
        TaggerTraining.Result result = training.train(files, kept, texts.stream().flatMap(t -> t.read().stream()).toList());
        Path model = ModelFile.in(out);
        Files.createDirectories(model.toAbsolutePath().getParent());
        result.model().write(model);
        List<Path> sources = new ArrayList<>(labels);
        texts.forEach(t -> sources.add(t.file()));
        ModelManifest.write(model, "a trained tagger of address elements", result.counts(), sources, licences, String.join(" ", "bin/tongyuan tagger",
                String.join(" ", spec.commandLine().getParseResult().originalArgs())));
        Printed.of(spec).line(model + "\t" + Files.size(model) + " 字节\t" + result.counts());
        return Exit.DONE;
    }

    private synchronized void tell(String line) {
        spec.commandLine().getErr().println(line);
        spec.commandLine().getErr().flush();
    }
}
