package io.tongyuan.graph;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.Map;

/**
 * A command of its own for tests: opens the graph of a folder and prints {@code OPEN pid owner}. Each line on standard
 * input then adds a node of that name and is answered by {@code ADDED pid owner}; the end of input closes the graph.
 */
final class GraphOwner {
    private GraphOwner() {
    }

    public static void main(String[] args) throws Exception {
        try (GraphConnection graph = GraphConnection.open(Path.of(args[0]), GraphSettings.of(System.getenv()))) {
            say("OPEN", graph);
            BufferedReader lines = new BufferedReader(new InputStreamReader(System.in));
            for (String name = lines.readLine(); name != null; name = lines.readLine()) {
                Map<String, Object> parameters = Map.of("name", name);
                graph.write(tx -> tx.run("MERGE (:Thing {name: $name})", parameters).consume());
                say("ADDED", graph);
            }
        }
    }

    private static void say(String what, GraphConnection graph) {
        System.out.println(what + " " + graph.pid() + " " + graph.owner());
    }
}
