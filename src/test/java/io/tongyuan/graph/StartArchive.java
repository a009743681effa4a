package io.tongyuan.graph;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The classes of Neo4j in the form that the JVM maps into memory (class-data sharing): a start from it takes half the time,
 * and the tests start some thirty. Made once for one list of jars, which takes half a minute; the JVM passes over one that
 * does not fit.
 */
final class StartArchive {
    private static final Path JARS = Path.of("target", "classpath", "graphserver.txt");
    private static final Path ARCHIVE = Path.of("target", "graphserver.jsa");
    private static final Path LOCK = Path.of("target", "graphserver.lock");
    private static final long LONGEST_MINUTES = 5;

    private StartArchive() {
    }

    /** Makes it where it is missing or older than the jars. The flag that has a JVM start from it stands in pom.xml. */
    static void provide() {
        // Another JVM of the same tests may be making it: until it is there, starts take as long as ever.
        try (FileChannel file = FileChannel.open(LOCK, CREATE, WRITE); FileLock turn = file.tryLock()) {
            if (turn != null && (Files.notExists(ARCHIVE) || Files.getLastModifiedTime(ARCHIVE).compareTo(Files.getLastModifiedTime(JARS)) < 0)) {
                make();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void make() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("tongyuan-archive");
        Path classes = folder.resolve("classes.txt");
        GraphSettings plain = GraphSettings.of(System.getenv());
        List<String> flags = List.of("-XX:+UseSerialGC", "-XX:DumpLoadedClassList=" + classes);
        GraphSettings settings = new GraphSettings(plain.external(), plain.heap(), plain.pageCache(), flags, plain.startLimit());
        try (GraphConnection graph = GraphConnection.open(folder.resolve("data"), settings)) {
            GraphStore.on(graph).digest();
            Neo4jExtension.wipe(graph);
        }
        Path made = folder.resolve("graphserver.jsa");
        ProcessBuilder dump = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:dump",
                "-XX:+UseSerialGC", "-XX:SharedClassListFile=" + classes, "-XX:SharedArchiveFile=" + made, "-Xlog:disable",
                "--add-opens=java.base/java.nio=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED")
                .redirectErrorStream(true).redirectOutput(folder.resolve("dump.txt").toFile());
        // Only jars can be shared; the folder of our own classes stands after them in the class path of the server.
        dump.environment().put("CLASSPATH", Files.readString(JARS).strip());
        Process process = dump.start();
        if (process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES) && process.exitValue() == 0) {
            Files.move(made, ARCHIVE, StandardCopyOption.REPLACE_EXISTING);
        } else {
            process.destroyForcibly();
            System.out.println("No archive of Neo4j's classes, every start takes longer: " + folder.resolve("dump.txt"));
            return;
        }
        Neo4jExtension.delete(folder);
    }
}
