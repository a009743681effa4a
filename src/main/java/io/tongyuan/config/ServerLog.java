package io.tongyuan.config;

import io.tongyuan.graph.DataFolder;
import java.nio.file.Path;

/** Where a server writes its log: JSON lines in a folder of its data, warnings on standard error too. */
public final class ServerLog {
    private ServerLog() {
    }

    /**
     * To be called before anything logs: Logback reads its configuration once.
     *
     * @throws io.tongyuan.model.Failed DATA_FOLDER_UNWRITABLE
     */
    public static void into(Path data) {
        DataFolder.prepare(data);
        System.setProperty("logback.configurationFile", "logback-serve.xml");
        System.setProperty("tongyuan.logs", data.resolve("logs").toString());
    }
}
