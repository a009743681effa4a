package io.tongyuan.cli;

import io.tongyuan.config.Engine;
import io.tongyuan.ingest.ImportRun;
import io.tongyuan.model.Failed;
import io.tongyuan.source.Catalogue;
import io.tongyuan.source.HeaderMapping;
import io.tongyuan.source.RefusedRows;
import io.tongyuan.source.Resource;
import io.tongyuan.source.ResourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Files of one resource into the graph. */
@Command(name = "import", mixinStandardHelpOptions = true,
        description = "Reads CSV or XLSX files of one resource into the graph. Killed or stopped, it is finished by running it again.")
final class ImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private DataOptions data;
    @Option(names = "--resource", required = true, paramLabel = "NAME", description = "as `tongyuan resources` lists it")
    private String resource;
    @Option(names = "--resource-file", paramLabel = "FILE", description = "JSON definition of a resource that is not bundled")
    private Path resourceFile;
    @Option(names = "--provider", paramLabel = "AGENCY", defaultValue = "", description = "default: the department of the catalogue")
    private String provider;
    @Option(names = "--withdraw", paramLabel = "DATE", converter = Day.class,
            description = "the records that the rows name say nothing after that day; what they said stays visible in the past")
    private LocalDate withdraw;
    @Mixin
    private ReadingOptions reading;
    @Option(names = "--refused", paramLabel = "FILE", description = "refused rows (default: beside the input, of NAME.csv in NAME.refused.csv)")
    private Path refused;
    @Option(names = "--json", description = "summary as JSON")
    private boolean json;
    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<Path> files;

    @Override
    public Integer call() throws IOException {
        if (refused != null && files.size() > 1) {
            throw new ParameterException(spec.commandLine(), "--refused names one file: import one input at a time with it");
        }
        Catalogue catalogue = resourceFile == null ? Catalogue.bundled() : Catalogue.bundled().with(resourceFile);
        Resource of = catalogue.get(resource);
        HeaderMapping by = reading.mapping();
        if (!of.taken()) {
            throw new Failed("RESOURCE_NOT_TAKEN", "资源「" + of.name() + "」不入库：" + of.notTaken());
        }
        if (refused != null && Files.exists(refused) && Files.exists(files.getFirst()) && Files.isSameFile(files.getFirst(), refused)) {
            throw new Failed("REFUSED_IS_INPUT", "拒收行文件与输入是同一个文件 " + refused + "；请用 --refused 指定另一个文件");
        }
        // Heads are looked at before the graph is started: a wrong file is told at once.
        Map<Path, ImportRun.Summary> empty = new LinkedHashMap<>();
        for (Path file : files) {
            try (ResourceFile rows = ResourceFile.open(file, catalogue, of, reading.encoding(), by)) {
                if (!rows.hasNext()) {
                    empty.put(file, ImportRun.Summary.ofNoRows(rows.blankRows()));
                }
            }
        }
        empty.forEach(Printed.of(spec, json)::summary);
        files.removeAll(empty.keySet());
        return files.isEmpty() ? Exit.DONE : run(catalogue, of, by);
    }

    private int run(Catalogue catalogue, Resource of, HeaderMapping by) throws IOException {
        boolean anyRefused = false;
        try (CtrlC ctrlC = new CtrlC(); Engine engine = data.open()) {
            ImportRun run = withdraw == null ? engine.importRun(of, provider) : engine.withdrawalRun(of, provider, withdraw);
            for (Path file : files) {
                anyRefused |= one(run, file, catalogue, of, by, ctrlC) > 0;
            }
        }
        return anyRefused ? Exit.ROWS_REFUSED : Exit.DONE;
    }

    private long one(ImportRun run, Path file, Catalogue catalogue, Resource of, HeaderMapping by, CtrlC ctrlC) throws IOException {
        try (ResourceFile rows = ResourceFile.open(file, catalogue, of, reading.encoding(), by);
             RefusedRows out = refused == null ? RefusedRows.beside(file, rows.header().columns()) : RefusedRows.to(refused, rows.header().columns());
             ProgressLine progress = ProgressLine.of(file.getFileName().toString())) {
            ImportRun.Summary s = run.run(rows, file.getFileName().toString(), out, UUID.randomUUID().toString(), new Watched(progress, ctrlC));
            out.close(); // what cannot be kept is told instead of a summary
            progress.close();
            Printed.of(spec, json).summary(file, s);
            return s.refused();
        }
    }
}
