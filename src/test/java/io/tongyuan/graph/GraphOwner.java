package io.tongyuan.graph;

import java.nio.file.Path;

/**
 * A command of its own for tests: opens the graph of a folder, prints "OPEN pid owner", keeps it until a line comes on
 * standard input, then closes it. With a second argument it adds a node of that name first.
 */
final class GraphOwner {
    private GraphOwner() {
    }

    public static void main(String[] args) throws Exception {
        try (GraphConnection graph = GraphConnection.open(Path.of(args[0]))) {
            if (args.length > 1) {
                graph.write(tx -> tx.run("CREATE (:Thing {name: $name})", java.util.Map.of("name", args[1])).consume());
            }
            System.out.println("OPEN " + graph.pid() + " " + graph.owner());
            System.in.read();
        }
        System.out.println("CLOSED");
    }
}
