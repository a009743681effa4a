package io.tongyuan.cli;

import io.tongyuan.source.Template;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "template", mixinStandardHelpOptions = true, description = "an empty file of a resource, with its headers, to be filled in")
final class ResourcesTemplateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", description = "the resource")
    private String name;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "FILE.xlsx or FILE.csv; never overwritten")
    private Path file;

    @Mixin
    private ResourceFileOption resourceFile;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        Template.write(resourceFile.catalogue().get(name), file);
        spec.commandLine().getOut().println("已写出模板 " + file);
        spec.commandLine().getOut().flush();
        return Exit.DONE;
    }
}
