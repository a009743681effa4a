package io.tongyuan.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.tongyuan.gazetteer.Manifest;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "info", mixinStandardHelpOptions = true, description = "what the gazetteer holds and whether its files are whole")
final class GazetteerInfoCommand implements Callable<Integer> {
    @Mixin
    private GazetteerOption gazetteer;

    @Option(names = "--json", description = "for programs: one JSON object a file")
    private boolean json;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        Printed out = Printed.of(spec, json);
        boolean whole = true;
        for (Manifest manifest : Manifest.readAll(gazetteer.folder())) {
            String fault = manifest.fault(gazetteer.folder());
            whole &= fault.isEmpty();
            out.answer(new Held(manifest, fault.isEmpty(), fault), () -> tell(out, manifest, fault));
        }
        return whole ? Exit.DONE : Exit.FAILED;
    }

    /** @param fault what is wrong with the file, "" where it is whole */
    private record Held(@JsonUnwrapped Manifest manifest, boolean whole, String fault) {
    }

    private static void tell(Printed out, Manifest manifest, String fault) {
        out.line(manifest.file() + "  " + (fault.isEmpty() ? "完好" : fault));
        out.line("  内容  " + manifest.holds() + "，" + manifest.edition() + "，" + manifest.bytes() + " 字节");
        out.line("  数量  " + manifest.counts());
        manifest.sources().forEach(s -> out.line("  来源  " + s.name() + " " + s.version() + "，" + s.licence()));
    }
}
