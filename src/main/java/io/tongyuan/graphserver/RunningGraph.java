package io.tongyuan.graphserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** A Neo4j that answers. */
final class RunningGraph {
    private final DatabaseManagementService service;
    private final Path joinFile;
    private final int port;
    private boolean stopped;

    private RunningGraph(DatabaseManagementService service, Path joinFile, int port) {
        this.service = service;
        this.joinFile = joinFile;
        this.port = port;
    }

    static RunningGraph start(Path folder, Path joinFile, String pageCache, String password) throws Exception {
        Password own = new Password(password);
        boolean set = own.setWhereNew(folder);
        DatabaseManagementService service = new DatabaseManagementServiceBuilder(folder)
                .setConfig(ServerSettings.of(folder, pageCache))
                .build();
        GraphDatabaseAPI system = (GraphDatabaseAPI) service.database("system");
        if (!set) {
            own.replaceIn(system);
        }
        int port = system.getDependencyResolver().resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT).getPort();
        return new RunningGraph(service, joinFile, port);
    }

    int port() {
        return port;
    }

    /** Those who come now shall start another, and wait for its lock, rather than join one that ends. */
    synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        try {
            Files.deleteIfExists(joinFile);
        } catch (IOException e) {
            System.err.println("cannot delete " + joinFile + ": " + e);
        }
        service.shutdown();
    }
}
