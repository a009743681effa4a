package io.tongyuan.cli;

import io.tongyuan.graph.Agencies;
import io.tongyuan.graph.DataFolder;
import io.tongyuan.graph.GraphConnection;
import io.tongyuan.model.Failed;
import io.tongyuan.sharing.AgencyKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "agency", mixinStandardHelpOptions = true, description = "The agencies that may call, and their keys.")
final class AgencyCommand implements Runnable {
    private static final int NAME_LIMIT = 100;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "add, list or revoke is needed");
    }

    @Command(name = "add", mixinStandardHelpOptions = true,
            description = "Adds an agency and prints its key, this once: only a digest of it is kept.")
    int add(@Parameters(paramLabel = "NAME") String name,
            @Option(names = "--data", paramLabel = "DIR", defaultValue = "data") Path data) {
        String named = name.strip();
        if (named.isEmpty() || named.length() > NAME_LIMIT || named.codePoints().anyMatch(Character::isISOControl)) {
            throw new Failed("AGENCY_NAME", "单位名称不能为空，不超过" + NAME_LIMIT + "字，不含控制字符。");
        }
        String key = AgencyKey.fresh();
        with(() -> GraphConnection.open(data), agencies -> agencies.add(named, AgencyKey.digest(key)));
        spec.commandLine().getErr().println("已登记“" + named + "”。密钥只显示这一次，请妥善保存：");
        spec.commandLine().getOut().println(key);
        return Exit.DONE;
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the agencies, revoked ones too.")
    int list(@Option(names = "--data", paramLabel = "DIR", defaultValue = "data") Path data) {
        with(() -> existing(data), agencies -> {
            List<Agencies.Agency> all = agencies.list();
            all.forEach(a -> spec.commandLine().getOut().println(a.name() + "\t" + a.createdAt() + "\t"
                    + a.revokedAt().map(at -> "已撤销 " + at).orElse("有效")));
            if (all.isEmpty()) {
                spec.commandLine().getErr().println("还没有登记任何单位；用 tongyuan agency add NAME 登记。");
            }
        });
        return Exit.DONE;
    }

    @Command(name = "revoke", mixinStandardHelpOptions = true,
            description = "Revokes an agency's key; running servers refuse it within two seconds.")
    int revoke(@Parameters(paramLabel = "NAME") String name,
               @Option(names = "--data", paramLabel = "DIR", defaultValue = "data") Path data) {
        with(() -> existing(data), agencies -> agencies.revoke(name.strip()));
        spec.commandLine().getErr().println("已撤销“" + name.strip() + "”的密钥。");
        return Exit.DONE;
    }

    private static GraphConnection existing(Path data) {
        DataFolder.checkThere(data, Optional.empty());
        return GraphConnection.open(data);
    }

    private static void with(Supplier<GraphConnection> opening, Consumer<Agencies> work) {
        try (GraphConnection graph = StartNotice.during(opening)) {
            work.accept(new Agencies(graph));
        }
    }
}
