package io.tongyuan.cli;

import io.tongyuan.source.Catalogue;
import io.tongyuan.source.Item;
import io.tongyuan.source.Resource;
import io.tongyuan.source.ResourceSummary;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "resources", mixinStandardHelpOptions = true, subcommands = ResourcesTemplateCommand.class,
        description = "the resources that can be imported, and what each asserts")
final class ResourcesCommand implements Callable<Integer> {
    @Mixin
    private ResourceFileOption resourceFile;

    @Option(names = "--json", description = "one JSON object a line")
    private boolean json;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Catalogue catalogue = resourceFile.catalogue();
        if (json) {
            try (JsonLines lines = new JsonLines(new FileOutputStream(FileDescriptor.out))) {
                for (Resource r : catalogue.resources()) {
                    lines.write(object(r));
                }
            }
            return Exit.DONE;
        }
        PrintWriter out = spec.commandLine().getOut();
        for (Resource r : catalogue.resources()) {
            out.println(r.name() + "（" + r.department() + "，" + r.items().stream().filter(i -> !i.extra()).count() + " 项）");
            out.println("  " + ResourceSummary.of(r));
        }
        out.println("共 " + catalogue.resources().size() + " 个资源，其中入库 " + catalogue.resources().stream().filter(Resource::taken).count() + " 个");
        out.flush();
        return Exit.DONE;
    }

    private static Map<String, Object> object(Resource r) {
        Map<String, Object> o = new LinkedHashMap<>();
        o.put("name", r.name());
        o.put("department", r.department());
        o.put("taken", r.taken());
        o.put("asserts", ResourceSummary.of(r));
        o.put("items", r.items().stream().filter(i -> !i.extra()).map(Item::header).toList());
        o.put("extra", r.items().stream().filter(Item::extra).map(Item::header).toList());
        return o;
    }
}
