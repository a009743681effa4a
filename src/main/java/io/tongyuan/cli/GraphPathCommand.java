package io.tongyuan.cli;

import io.tongyuan.config.Engine;
import io.tongyuan.model.Failed;
import io.tongyuan.query.LinkPaths;
import io.tongyuan.query.LinkView;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How two things are linked. */
@Command(name = "path", mixinStandardHelpOptions = true,
        description = "The shortest ways of up to 6 links from one public id to another, with the records that say so.")
final class GraphPathCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private DataOptions data;
    @Option(names = "--json")
    private boolean json;
    @Parameters(index = "0", paramLabel = "FROM", description = "public id")
    private String from;
    @Parameters(index = "1", paramLabel = "TO", description = "public id")
    private String to;

    @Override
    public Integer call() {
        try (Engine engine = data.openExisting()) {
            LinkPaths.Found found = engine.linkPaths().between(from, to);
            LinkPaths.Answer answer = found.answer().orElseThrow(() ->
                    new Failed("ID_UNKNOWN", "没有公开标识为 " + found.unknown().orElseThrow() + " 的对象，请核对标识。"));
            Printed out = Printed.of(spec, json);
            out.answer(answer, () -> tell(out, answer));
        }
        return Exit.DONE;
    }

    private static void tell(Printed out, LinkPaths.Answer a) {
        String length = a.length() == null ? LinkPaths.LONGEST + " 步之内没有关系" : a.length() + " 步";
        out.line(a.from().label() + " → " + a.to().label() + "：" + length + (a.more() ? "，同样短的不止以下几条" : "")
                + (a.cut() ? "（关系过多，没有全部查看）" : ""));
        int n = 0;
        for (List<LinkView> path : a.paths()) {
            out.line("【" + ++n + "】" + a.from().label());
            path.forEach(l -> out.line(line(l)));
        }
    }

    private static String line(LinkView l) {
        String arrow = l.direction().equals("OUT") ? "─" + l.text() + "→ " : "←" + l.text() + "─ ";
        String sources = l.basis().isEmpty() ? l.sources().stream().map(s -> s.provider() + "·" + s.resource()
                + (s.date().isEmpty() ? "" : "·" + s.date())).distinct().collect(Collectors.joining("；")) : "由名称推定 " + l.basis();
        return "  ".repeat(l.step()) + arrow + l.label() + " " + l.id() + "（" + sources + "）";
    }
}
