package io.tongyuan.cli;

import io.tongyuan.config.Engine;
import io.tongyuan.config.Server;
import io.tongyuan.config.ServerOptions;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** The server at the end of the demo, with a key and calls to try. */
final class DemoServer {
    private static final String AGENCY = "演示单位";

    private DemoServer() {
    }

    /** Serves until it is interrupted. */
    static int serve(Engine engine, Path data, int port, String projectCode, String place, Printed out) throws InterruptedException {
        String key = LocalAgency.freshKey(engine, AGENCY);
        try (Server server = Server.start(new ServerOptions(data, port, InetAddress.getLoopbackAddress(), Optional.empty()), engine)) {
            String uri = server.uri().toString();
            String head = "curl -s -H 'Authorization: Bearer " + key + "' -H 'X-Purpose: demo' ";
            Served served = new Served(uri, key, List.of(head + uri + "/v1/projects/" + projectCode + "/check",
                    head + "-G --data-urlencode 'q=" + place + "' " + uri + "/v1/addresses/search", head + uri + "/v1/projects/" + projectCode));
            out.answer(served, () -> {
                out.line("【8】服务已启动：" + uri + "（Ctrl-C 停止）。密钥（演示单位）：" + key);
                served.calls.forEach(call -> out.line("    " + call));
            });
            new CountDownLatch(1).await();
        }
        return Exit.DONE;
    }

    /** @param calls to try */
    private record Served(String uri, String key, List<String> calls) {
    }
}
