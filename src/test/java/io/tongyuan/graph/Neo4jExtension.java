package io.tongyuan.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One real Neo4j for all test classes of this JVM (a start costs 8 to 17 s), without a node at the start of each class.
 * A test method, a lifecycle method or a constructor has it as a parameter of type {@link GraphConnection}, and its data
 * folder as one of type {@link Path} annotated {@link GraphFolder}.
 */
public final class Neo4jExtension implements BeforeAllCallback, ParameterResolver {
    /** The environment of a Neo4j that starts quickly: without C2 a start takes two thirds of the processor time. */
    public static final Map<String, String> SMALL = small();

    private static Map<String, String> small() {
        String flags = "TONGYUAN_GRAPH_JVM_FLAGS";
        Map<String, String> plain = Map.of("TONGYUAN_GRAPH_HEAP", "1g", "TONGYUAN_GRAPH_PAGE_CACHE", "128m", flags, "-XX:+UseSerialGC -XX:TieredStopAtLevel=1");
        Map<String, String> out = new HashMap<>(plain);
        out.merge(flags, StartArchive.flag(plain), (a, b) -> a + " " + b);
        return Map.copyOf(out);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        wipe(Shared.ONE.graph());
    }

    /** Takes away every node; constraints and indexes stay: to make them anew takes a second and more. */
    public static void wipe(GraphConnection graph) {
        try (var session = graph.session()) {
            session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS").consume();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == GraphConnection.class || type == Path.class && parameter.isAnnotated(GraphFolder.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Path.class ? Shared.ONE.folder() : Shared.ONE.graph();
    }

    /** Ends with the JVM, not with JUnit's root: where two JVMs share the tests, each class has a root of its own. */
    private record Shared(Path folder, GraphConnection graph) {
        private static final Shared ONE = start();

        private static Shared start() {
            try {
                Path folder = Files.createTempDirectory("tongyuan-graph");
                Shared shared = new Shared(folder, GraphConnection.open(folder, GraphSettings.of(SMALL)));
                Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
                return shared;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void close() {
            graph.close();
            delete(folder);
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
