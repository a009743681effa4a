package io.tongyuan.cli;

import io.tongyuan.query.Subject;
import io.tongyuan.source.EntityColumns;
import io.tongyuan.source.GivenColumns;
import io.tongyuan.source.HeaderMapping;
import io.tongyuan.source.PersonColumns;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Columns by their headers, where they are not found by themselves. */
final class PersonColumnOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--number", paramLabel = "HEADER", description = "column of ID numbers, or of codes; found by header and content where it is not given")
    private String number;

    @Option(names = "--name", paramLabel = "HEADER", description = "column of names, the same")
    private String name;

    @Option(names = "--columns", paramLabel = "id=HEADER,name=HEADER", description = "both, as jobs have it")
    private String columns;

    /** @throws ParameterException where a column is given twice */
    GivenColumns said() {
        if (columns != null && (number != null || name != null)) {
            throw new ParameterException(spec.commandLine(), "--columns says what --number and --name say: give either");
        }
        return columns == null ? new GivenColumns(Optional.ofNullable(number), Optional.ofNullable(name)) : GivenColumns.read(columns);
    }

    /** Of a list against the register: what {@code --mapping} says where no column is given here. */
    HeaderMapping mapping(Subject subject, ReadingOptions reading) {
        GivenColumns said = said();
        return said.number().isEmpty() && said.name().isEmpty() ? reading.mapping() : said.mapping(subject.numberItem(), subject.nameItem());
    }

    /** Of legal entities, or of projects: their code is the number. */
    EntityColumns.Given coded(boolean projects) {
        return new EntityColumns.Given(said().number(), said().name(), projects);
    }

    PersonColumns.Given given() {
        return new PersonColumns.Given(said().number(), said().name());
    }
}
