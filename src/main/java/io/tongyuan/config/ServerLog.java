package io.tongyuan.config;

import java.nio.file.Path;

/** Where a server writes its log: JSON lines in a folder of its data, warnings on standard error too. */
public final class ServerLog {
    private ServerLog() {
    }

    /** To be called before anything logs: Logback reads its configuration once. */
    public static void into(Path data) {
        System.setProperty("logback.configurationFile", "logback-serve.xml");
        System.setProperty("tongyuan.logs", data.resolve("logs").toString());
    }
}
