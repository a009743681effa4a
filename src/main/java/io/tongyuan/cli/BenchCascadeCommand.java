package io.tongyuan.cli;

import io.tongyuan.bench.BenchRun;
import io.tongyuan.bench.CascadeBench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "cascade", mixinStandardHelpOptions = true, description = "A road of many door plates renamed: previewed, applied, found under both names, taken back.")
final class BenchCascadeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Option(names = "--plates", paramLabel = "N", defaultValue = "2000", description = "of the road (${DEFAULT-VALUE}); four others have as many")
    private int plates;
    @Option(names = "--rooms", paramLabel = "N", defaultValue = "40000", description = "of the road in all (${DEFAULT-VALUE})")
    private int rooms;
    @Option(names = "--work", paramLabel = "DIR", description = "where the graph is made (default: a temporary folder)")
    private Path work;
    @Option(names = "--seed", paramLabel = "S", defaultValue = "1")
    private long seed;

    @Override
    public Integer call() throws Exception {
        Path folder = work == null ? Files.createTempDirectory("tongyuan-bench") : Files.createDirectories(work);
        CascadeBench.Result r = new CascadeBench(folder).run(plates, rooms, seed);
        Printed out = Printed.of(spec);
        out.line("road: " + r.plates() + " plates, " + r.rooms() + " rooms, " + r.companies() + " companies, " + r.projects() + " projects; beside it " + r.others() + " addresses");
        out.line("preview: " + r.firstPreviewS() + " s at first, " + r.previewS() + " s again; " + r.objects() + " objects would change");
        out.line("apply: " + r.applyS() + " s; in the change log " + r.inFeed() + ", projects updated " + r.projectsUpdated() + "/" + r.projects());
        out.line("found of " + r.asked() + ": by the new name " + r.foundByNew() + ", by the old " + r.foundByOld());
        out.line("revert: " + r.revertS() + " s; the graph is " + (r.revertedSame() ? "as before" : "NOT as before"));
        out.line("archived as " + BenchRun.archive("cascade", "bench cascade --plates " + plates + " --rooms " + rooms + " --seed " + seed, List.of(r)));
        return Exit.DONE;
    }
}
