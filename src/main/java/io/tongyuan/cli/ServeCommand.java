package io.tongyuan.cli;

import io.tongyuan.config.Server;
import io.tongyuan.config.ServerLog;
import io.tongyuan.config.ServerOptions;
import io.tongyuan.config.Engine;
import io.tongyuan.model.Failed;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "serve", mixinStandardHelpOptions = true,
        description = "Answers over HTTP until it is interrupted; docs/API.md says how to call.")
final class ServeCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @CommandLine.Mixin
    private DataOptions data;

    @Option(names = "--port", defaultValue = "8080", description = "port, 0 for any free one (${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--bind", paramLabel = "ADDRESS", defaultValue = "127.0.0.1",
            description = "address to listen on (${DEFAULT-VALUE}); another than this machine's own needs an agency")
    private String bind;

    @Override
    public Integer call() throws InterruptedException {
        ServerOptions options = new ServerOptions(data.data(), checkedPort(), address(), data.keys());
        ServerLog.into(data.data());
        Engine engine = data.open();
        // Set up at once, so that an interrupt during the start ends the graph too. The virtual machine itself then
        // ends with 130 after SIGINT and 143 after SIGTERM.
        AtomicReference<Server> server = new AtomicReference<>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server.get(), engine), "stop"));
        server.set(started(options, engine));
        spec.commandLine().getOut().println("同源服务已启动：" + server.get().uri() + "（Ctrl-C 停止）");
        spec.commandLine().getOut().flush();
        new CountDownLatch(1).await();
        return Exit.DONE;
    }

    private Server started(ServerOptions options, Engine engine) {
        try {
            return Server.start(options, engine);
        } catch (Failed e) {
            if (e.code().equals("BIND_NEEDS_AGENCY")) {
                throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
            }
            throw e;
        }
    }

    private static void stop(Server server, Engine engine) {
        try {
            if (server != null) {
                server.close();
            }
        } finally {
            engine.close();
        }
    }

    private int checkedPort() {
        if (port < 0 || port > 65535) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--port 应在 0 与 65535 之间：" + port);
        }
        return port;
    }

    private InetAddress address() {
        try {
            return InetAddress.getByName(bind);
        } catch (UnknownHostException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--bind 不是本机可用的地址：" + bind, e);
        }
    }
}
