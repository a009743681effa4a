package io.tongyuan.cli;

import io.tongyuan.config.Engine;
import io.tongyuan.generate.Manifest;
import io.tongyuan.generate.file.Output;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A command of its own for tests: imports the generated registers of a folder into a data folder, files in an order of
 * the given seed. Prints {@code OPEN} and the PID of the Neo4j, {@code FILE} and the name of each that is in, and at the end {@code DONE} and the graph's digest.
 */
final class ImportAll {
    private ImportAll() {
    }

    public static void main(String[] args) throws IOException {
        Path registers = Path.of(args[0]);
        Manifest made = Manifest.read(registers);
        List<Output.Entry> files = new ArrayList<>(made.files());
        Collections.shuffle(files, new Random(Long.parseLong(args[2])));
        Manifest shuffled = new Manifest(made.county(), made.name(), made.seed(), made.today(), made.counts(), files);
        try (Engine engine = Engine.open(Path.of(args[1]), Optional.empty(), Optional.empty())) {
            System.out.println("OPEN " + engine.connection().pid());
            GeneratedRegisters.load(engine, registers, shuffled, (file, summary) -> System.out.println("FILE " + file.getFileName()));
            System.out.println("DONE " + engine.graph().digest());
        }
    }
}
