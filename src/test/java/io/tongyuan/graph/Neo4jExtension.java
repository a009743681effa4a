package io.tongyuan.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One real Neo4j for all test classes of this JVM (a start costs 8 to 17 s), without a node at the start of each class.
 * A test method, a lifecycle method or a constructor has it as a parameter of type {@link GraphConnection}, and its data
 * folder as one of type {@link Path} annotated {@link GraphFolder}. That it is small and starts quickly, pom.xml says in the tests' environment.
 */
public final class Neo4jExtension implements BeforeAllCallback, ParameterResolver {
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
                StartArchive.provide();
                Path folder = Files.createTempDirectory("tongyuan-graph");
                Shared shared = new Shared(folder, GraphConnection.open(folder, GraphSettings.of(System.getenv())));
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
