package io.tongyuan.graphserver;

import java.nio.file.Path;
import java.util.Set;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** A Neo4j for tests, in a process of its own, that takes no writes. Prints its port; ends with its standard input. */
public final class ReadOnlyGraph {
    private ReadOnlyGraph() {
    }

    /** @param args folder of the store, password */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        new Password(args[1]).setWhereNew(folder);
        DatabaseManagementService service = new DatabaseManagementServiceBuilder(folder).setConfig(ServerSettings.of(folder, "64m"))
                .setConfig(GraphDatabaseSettings.read_only_databases, Set.of("neo4j")).build();
        System.out.println(((GraphDatabaseAPI) service.database("system")).getDependencyResolver().resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT).getPort());
        System.out.flush();
        while (System.in.read() >= 0) {
            // nothing is said
        }
        service.shutdown();
        System.exit(0);
    }
}
