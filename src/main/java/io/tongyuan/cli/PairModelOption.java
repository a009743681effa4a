package io.tongyuan.cli;

import io.tongyuan.address.comparing.PairComparison;
import io.tongyuan.address.comparing.PairTraining;
import io.tongyuan.address.parsing.AddressParser;
import io.tongyuan.address.tagging.network.TextReader;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Mixed into the commands that compare addresses. */
final class PairModelOption {
    @Option(names = "--pairs-model", paramLabel = "FILE", description = "made by address pairs train (default: the one that comes along)")
    private Path model;
    @Mixin
    private TaggerModelOption tagger;
    @Mixin
    private GazetteerOption gazetteer;

    PairComparison comparison() {
        return new PairComparison(new AddressParser(gazetteer.gazetteer()), new TextReader(tagger::model),
                model == null ? PairComparison.bundledModel() : model);
    }

    PairTraining training(long seed) {
        return new PairTraining(new AddressParser(gazetteer.gazetteer()), new TextReader(tagger::model), seed);
    }
}
