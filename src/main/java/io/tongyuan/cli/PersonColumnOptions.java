package io.tongyuan.cli;

import io.tongyuan.source.EntityColumns;
import io.tongyuan.source.PersonColumns;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Columns by their headers, where they are not found by themselves. */
final class PersonColumnOptions {
    @Option(names = "--number", paramLabel = "HEADER", description = "column of ID numbers, or of codes; found by header and content where it is not given")
    private String number;

    @Option(names = "--name", paramLabel = "HEADER", description = "column of names, the same")
    private String name;

    /** Of legal entities: their code is the number. */
    EntityColumns.Given entities() {
        return new EntityColumns.Given(Optional.ofNullable(number), Optional.ofNullable(name));
    }

    PersonColumns.Given given() {
        return new PersonColumns.Given(Optional.ofNullable(number), Optional.ofNullable(name));
    }
}
