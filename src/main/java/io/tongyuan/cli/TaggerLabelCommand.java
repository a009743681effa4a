package io.tongyuan.cli;

import io.tongyuan.address.tagging.labels.LabelledFile;
import io.tongyuan.address.tagging.labels.LabelledText;
import io.tongyuan.address.tagging.network.FileTagger;
import io.tongyuan.address.tagging.network.TaggerModel;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "label", mixinStandardHelpOptions = true,
        description = "Labels the tokens of a labelled file anew: token, gold and predicted label a line, as the file writes labels.")
final class TaggerLabelCommand implements Callable<Integer> {
    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", defaultValue = "-", description = "UTF-8 text; - for standard input.")
    private String file;
    @Mixin
    private TaggerModelOption model;

    @Override
    public Integer call() throws IOException {
        // Not System.out: a print stream hides that nobody reads any more.
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            label(file, model.file(), out);
        }
        return Exit.DONE;
    }

    static void label(String file, Path model, OutputStream to) throws IOException {
        LabelledFile read = file.equals("-")
                ? LabelledFile.read("-", new InputStreamReader(System.in, StandardCharsets.UTF_8)) : LabelledFile.read(Path.of(file));
        FileTagger tagger = new FileTagger(TaggerModel.read(model), read);
        Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        String between = "";
        for (LabelledText text : read.texts()) {
            out.write(between);
            between = "\n";
            List<String> predicted = tagger.label(text);
            for (int i = 0; i < text.size(); i++) {
                out.write(text.tokens().get(i) + " " + text.labels().get(i) + " " + predicted.get(i) + "\n");
            }
        }
        out.flush();
    }
}
