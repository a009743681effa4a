package io.tongyuan.cli;

import io.tongyuan.identity.entity.EntityNameLevel;
import io.tongyuan.identity.person.NameLevel;
import io.tongyuan.identity.thresholds.Thresholds;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "purposes", mixinStandardHelpOptions = true, description = "What comparisons are for, and how sure each must be.")
final class IdentityPurposesCommand implements Callable<Integer> {
    private static final String NOT_GIVEN = "不认定";
    @Spec
    private CommandSpec spec;
    @Option(names = "--json", description = "for programs")
    private boolean json;

    @Override
    public Integer call() {
        Printed to = Printed.of(spec, json);
        to.answer(Thresholds.all(), () -> Thresholds.all().forEach(t -> tell(to, t)));
        return Exit.DONE;
    }

    private static void tell(Printed to, Thresholds t) {
        to.line(t.purpose() + " " + t.title() + "：" + t.why());
        to.line("  自然人：认定概率 " + t.persons().given() + "，疑似概率 " + t.persons().told() + "；号码一致时姓名至多「" + t.persons().withNumber().text()
                + "」，号码改正时姓名至多「" + t.persons().withSlip().map(NameLevel::text).orElse(NOT_GIVEN) + "」");
        to.line("  法人和项目：代码一致时名称至多「" + t.entities().withCode().text() + "」，代码改正时「" + t.entities().withSlip().map(EntityNameLevel::text).orElse(NOT_GIVEN)
                + "」，只有名称时「" + t.entities().alone().map(EntityNameLevel::text).orElse(NOT_GIVEN) + "」");
    }
}
