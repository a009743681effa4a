package io.tongyuan.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongyuan.config.Engine;
import io.tongyuan.config.Server;
import io.tongyuan.config.ServerOptions;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.graph.Agencies;
import io.tongyuan.graph.GraphConnection;
import io.tongyuan.sharing.AgencyKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The real server on a free port over the tests' Neo4j, and one agency with its key. */
final class RunningServer implements AutoCloseable {
    static final String AGENCY = "周村区行政审批服务局";

    final Agencies agencies;
    final String key = AgencyKey.fresh();
    private final Path data;
    final Engine engine;
    private final Server server;

    RunningServer(GraphConnection graph, Path data) {
        this.data = data;
        agencies = new Agencies(graph);
        agencies.add(AGENCY, AgencyKey.digest(key));
        engine = Engine.on(graph, data, Gazetteer.bundled());
        server = Server.start(new ServerOptions(data, 0, InetAddress.getLoopbackAddress(), Optional.empty()), engine);
    }

    Caller nobody() {
        return Caller.of(server.uri());
    }

    Caller withKey() {
        return nobody().with("Authorization", "Bearer " + key);
    }

    Caller agency() {
        return withKey().with("X-Purpose", "%E9%A1%B9%E7%9B%AE%E6%A0%B8%E6%9F%A5");
    }

    /** Sends these bytes over a connection of their own, and gives all that comes back. */
    String raw(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    Socket connect() throws IOException {
        Socket socket = new Socket(server.uri().getHost(), server.uri().getPort());
        socket.setSoTimeout(60_000);
        return socket;
    }

    /** The lines of the audit log about one request. */
    List<JsonNode> audited(String requestId) {
        List<JsonNode> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(data.resolve("audit"))) {
            for (Path file : files.toList()) {
                for (String line : Files.readAllLines(file)) {
                    JsonNode entry = new ObjectMapper().readTree(line);
                    if (entry.path("requestId").asText().equals(requestId)) {
                        found.add(entry);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    @Override
    public void close() {
        server.close();
        engine.close();
    }
}
