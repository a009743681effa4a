package io.tongyuan.graphserver;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.SettingValueParsers;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.connectors.HttpsConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.fleetmanagement.FleetManagementSettings;
import org.neo4j.graphdb.config.Setting;

/** Bolt on loopback with authentication, nothing else that listens, nothing that reports, no query in a log. */
final class ServerSettings {
    private ServerSettings() {
    }

    static Map<Setting<?>, Object> of(Path folder, String pageCache) {
        return Map.ofEntries(
                Map.entry(BoltConnector.enabled, true),
                Map.entry(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0)),
                Map.entry(HttpConnector.enabled, false),
                Map.entry(HttpsConnector.enabled, false),
                Map.entry(GraphDatabaseSettings.routing_enabled, false),
                Map.entry(GraphDatabaseSettings.auth_enabled, true),
                // A random password of 192 bits needs no lock-out, with which any local user could keep us out.
                Map.entry(GraphDatabaseSettings.auth_max_failed_attempts, 0),
                Map.entry(GraphDatabaseSettings.udc_enabled, false),
                Map.entry(FleetManagementSettings.fleet_manager_enabled, false),
                Map.entry(GraphDatabaseSettings.pagecache_memory, SettingValueParsers.BYTES.parse(pageCache)),
                Map.entry(GraphDatabaseSettings.logs_directory, folder.resolve("logs")),
                // What people are called and where they live stands in parameters.
                Map.entry(GraphDatabaseSettings.log_queries, GraphDatabaseSettings.LogQueryLevel.OFF),
                Map.entry(GraphDatabaseSettings.log_queries_parameter_logging_enabled, false),
                Map.entry(GraphDatabaseSettings.log_queries_obfuscate_literals, true),
                // LOAD CSV would read any file of this user.
                Map.entry(GraphDatabaseSettings.allow_file_urls, false),
                // Ten seconds by default, waited out in full at each stop.
                Map.entry(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ofMillis(200)));
    }
}
