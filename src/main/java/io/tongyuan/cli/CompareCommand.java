package io.tongyuan.cli;

import io.tongyuan.batch.ListComparison;
import io.tongyuan.batch.entities.EntityLists;
import io.tongyuan.batch.persons.PersonList;
import io.tongyuan.config.Engine;
import io.tongyuan.identity.MatchStatus;
import io.tongyuan.identity.thresholds.Thresholds;
import io.tongyuan.query.Subject;
import io.tongyuan.source.Catalogue;
import io.tongyuan.source.ResourceFile;
import io.tongyuan.source.reading.Content;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists compared with the register. */
@Command(name = "compare", mixinStandardHelpOptions = true, description = "Are these the same? A list, row by row, against the register.",
        subcommands = {CompareCommand.Persons.class, CompareCommand.Entities.class, CompareCommand.Projects.class})
final class CompareCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to compare: persons, entities or projects");
    }

    /** What they have in common. */
    abstract static class OneList implements Callable<Integer> {
        @Spec
        private CommandSpec spec;
        @Mixin
        private DataOptions data;
        @Option(names = "--out", required = true, paramLabel = "FILE", description = "the result: CSV, or XLSX by its name")
        private Path out;
        @Mixin
        private ReadingOptions reading;
        @Option(names = "--json", description = "summary as JSON")
        private boolean json;
        @Option(names = "--index", paramLabel = "DIR", description = "compare with this identity index (identity index) and not with the graph")
        private Path index;
        @Option(names = "--exchange-key", paramLabel = "FILE", description = "with --index, of persons: the list has digests made with this agreed key, and so has the index")
        private Path exchangeKey;
        @Mixin
        private PersonColumnOptions columns;
        @Mixin
        private PurposeOption purpose;
        @Option(names = "--with", paramLabel = "state", description = "of persons, against the register: with its state of each (在册, 户籍注销, 死亡) and since when")
        private String with;
        @Option(names = "--plain", description = "long numbers as they are, for programs; without it a tab keeps spreadsheets from making them 1.1E+17")
        private boolean plain;
        @Parameters(paramLabel = "FILE", description = "CSV (UTF-8 or GBK), the same packed with gzip, or XLSX")
        private Path file;

        abstract Subject subject();

        @Override
        public Integer call() throws IOException {
            data.checkResult(out, index, file, exchangeKey);
            boolean state = state();
            Thresholds thresholds = purpose.thresholds();
            if (index != null) {
                return withIndex(thresholds);
            }
            Catalogue catalogue = Catalogue.bundled();
            try (ResourceFile rows = ListComparison.open(subject(), Content.of(file), catalogue, reading.encoding(), columns.mapping(subject(), reading));
                 Engine engine = data.openExisting();
                 ProgressLine progress = ProgressLine.of(file.getFileName().toString())) {
                ListComparison.Summary s = new ListComparison(engine.comparison().under(thresholds), catalogue, LocalDate.now(engine.clock()))
                        .run(subject(), rows, out, new ListComparison.Options(plain, state), progress::at);
                progress.close();
                print(Printed.of(spec, json), file, out, thresholds, s);
            }
            return Exit.DONE;
        }

        private boolean state() {
            if (with != null && !with.equals("state")) {
                throw new ParameterException(spec.commandLine(), "--with knows state alone");
            }
            if (with != null && subject() != Subject.PERSON) {
                throw new ParameterException(spec.commandLine(), "--with state is for persons");
            }
            if (with != null && index != null) {
                throw new ParameterException(spec.commandLine(), "an identity index has no state: --with state is for the register, without --index");
            }
            return with != null;
        }

        private int withIndex(Thresholds thresholds) {
            if (subject() != Subject.PERSON) {
                return IdentityLists.coded(Printed.of(spec, json), file, out, index, thresholds,
                        new EntityLists.Options(columns.coded(subject() == Subject.PROJECT), reading.encoding(), thresholds.entities(), plain));
            }
            if (exchangeKey != null) {
                return IdentityLists.digests(Printed.of(spec, json), file, out, index, thresholds, exchangeKey, columns.given().name(), reading.encoding());
            }
            return IdentityLists.persons(Printed.of(spec, json), file, out, index, thresholds, data.vault(),
                    new PersonList.Options(columns.given(), reading.encoding(), thresholds.persons(), plain));
        }
    }

    /** What programs are told. */
    private record Compared(boolean done, long rows, long blank, Map<MatchStatus, Long> statuses, Map<String, Long> reasons, Thresholds thresholds) {
    }

    private static void print(Printed to, Path file, Path out, Thresholds thresholds, ListComparison.Summary s) {
        to.answer(new Compared(s.done(), s.rows(), s.blank(), s.statuses(), s.reasons(), thresholds), () -> {
            to.line(file.getFileName() + "：共 " + s.rows() + " 行" + IdentityLists.blank(s.blank()) + "，结果见 " + out);
            PurposeOption.tell(to, thresholds);
            tellStatuses(to, s);
            s.reasons().forEach((reason, n) -> to.line("    " + n + " × " + reason));
        });
    }

    static void tellStatuses(Printed to, ListComparison.Summary s) {
        for (MatchStatus status : MatchStatus.values()) {
            to.line("  " + status.text() + " " + status + "：" + s.statuses().getOrDefault(status, 0L));
        }
    }

    @Command(name = "persons", mixinStandardHelpOptions = true, description = "Names with ID numbers.")
    static final class Persons extends OneList {
        @Override
        Subject subject() {
            return Subject.PERSON;
        }
    }

    @Command(name = "entities", mixinStandardHelpOptions = true, description = "Names of legal entities with credit codes.")
    static final class Entities extends OneList {
        @Override
        Subject subject() {
            return Subject.ENTITY;
        }
    }

    @Command(name = "projects", mixinStandardHelpOptions = true, description = "Names of projects with project codes.")
    static final class Projects extends OneList {
        @Override
        Subject subject() {
            return Subject.PROJECT;
        }
    }
}
