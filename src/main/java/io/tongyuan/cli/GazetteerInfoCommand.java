package io.tongyuan.cli;

import io.tongyuan.gazetteer.Manifest;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "info", mixinStandardHelpOptions = true, description = "what the gazetteer holds and whether its files are whole")
final class GazetteerInfoCommand implements Callable<Integer> {
    @Mixin
    private GazetteerOption gazetteer;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        boolean whole = true;
        for (Manifest manifest : Manifest.readAll(gazetteer.folder())) {
            String fault = manifest.fault(gazetteer.folder());
            whole &= fault.isEmpty();
            out.println(manifest.file() + "  " + (fault.isEmpty() ? "完好" : fault));
            out.println("  内容  " + manifest.holds() + "，" + manifest.edition() + "，" + manifest.bytes() + " 字节");
            out.println("  数量  " + manifest.counts());
            manifest.sources().forEach(s -> out.println("  来源  " + s.name() + " " + s.version() + "，" + s.licence()));
        }
        out.flush();
        return whole ? Exit.DONE : Exit.FAILED;
    }
}
