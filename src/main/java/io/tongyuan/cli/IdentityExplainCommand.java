package io.tongyuan.cli;

import io.tongyuan.batch.ListComparison;
import io.tongyuan.config.Engine;
import io.tongyuan.identity.entity.CodedKind;
import io.tongyuan.identity.entity.EntityAnswer;
import io.tongyuan.identity.entity.EntityExplanation;
import io.tongyuan.identity.entity.EntityIndex;
import io.tongyuan.identity.entity.EntityMatcher;
import io.tongyuan.identity.index.PersonIndex;
import io.tongyuan.identity.person.Answer;
import io.tongyuan.identity.person.PersonExplanation;
import io.tongyuan.identity.person.PersonMatcher;
import io.tongyuan.identity.person.PersonWeights;
import io.tongyuan.identity.thresholds.Thresholds;
import io.tongyuan.model.Failed;
import io.tongyuan.query.Explained;
import io.tongyuan.query.Subject;
import io.tongyuan.source.Catalogue;
import io.tongyuan.source.EntityColumns;
import io.tongyuan.source.PersonColumns;
import io.tongyuan.source.ResourceFile;
import io.tongyuan.source.reading.Content;
import io.tongyuan.source.reading.RawRow;
import io.tongyuan.source.reading.RowReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "explain", mixinStandardHelpOptions = true,
        description = "One row of a list, against the register or an identity index: every candidate with what speaks for it in bits, and why the runner-up lost.")
final class IdentityExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private DataOptions data;
    @Mixin
    private PersonColumnOptions columns;
    @Mixin
    private ReadingOptions reading;
    @Option(names = "--index", paramLabel = "DIR", description = "identity index; without it the register in the graph is asked")
    private Path index;
    @Option(names = "--kind", paramLabel = "KIND", defaultValue = "person", description = "person, entity or project (${DEFAULT-VALUE})")
    private IdentityIndexCommand.Kind kind;
    @Option(names = "--row", required = true, paramLabel = "N", description = "of the list, from 1, header and blank rows not counted")
    private long number;
    @Mixin
    private PurposeOption purpose;
    @Option(names = "--json", description = "for programs")
    private boolean json;
    @Parameters(paramLabel = "FILE", description = "the list")
    private Path list;

    @Override
    public Integer call() throws IOException {
        if (number < 1) {
            throw new ParameterException(spec.commandLine(), "--row counts from 1, header and blank rows not counted");
        }
        Thresholds thresholds = purpose.thresholds();
        ExplainedRow row = index == null ? byRegister(thresholds) : kind == IdentityIndexCommand.Kind.PERSON ? byPersons(thresholds) : byCoded(thresholds);
        Printed to = Printed.of(spec, json);
        to.answer(row, () -> row.tell(to));
        return Exit.DONE;
    }

    private ExplainedRow byRegister(Thresholds thresholds) throws IOException {
        Subject subject = Subject.valueOf(kind.name());
        Catalogue catalogue = Catalogue.bundled();
        try (ResourceFile rows = ListComparison.open(subject, Content.of(list), catalogue, reading.encoding(), columns.mapping(subject, reading)); Engine engine = data.openExisting()) {
            for (long before = 1; before < number && rows.hasNext(); before++) {
                rows.next();
            }
            if (number < 1 || !rows.hasNext()) {
                throw missing();
            }
            Explained e = new ListComparison(engine.comparison().under(thresholds), catalogue, LocalDate.now(engine.clock())).explain(subject, rows);
            return new ExplainedRow(number, e.answer().status(), e.answer().reason(), e.answer().text(false), e.answer().row(), thresholds, e.explanation());
        }
    }

    private ExplainedRow byPersons(Thresholds thresholds) throws IOException {
        PersonColumns at = PersonColumns.in(list, reading.encoding(), columns.given());
        try (RowReader reader = RowReader.open(list, reading.encoding(), PersonColumns.judge(columns.given()));
             PersonIndex register = PersonIndex.open(index, data.vault().identityIndexKey())) {
            RawRow row = row(reader);
            Answer a = new PersonMatcher(register, PersonWeights.bundled(), thresholds.persons(), LocalDate.now()).answer(row.fields().get(at.name()), row.fields().get(at.number()));
            return new ExplainedRow(number, a.status(), a.reason(), a.text(), a.row(), thresholds, PersonExplanation.whole(a, thresholds.persons()));
        }
    }

    private ExplainedRow byCoded(Thresholds thresholds) throws IOException {
        boolean projects = kind == IdentityIndexCommand.Kind.PROJECT;
        EntityColumns.Given given = columns.coded(projects);
        EntityIndex register = EntityIndex.open(index, projects ? CodedKind.PROJECT : CodedKind.ENTITY);
        try (RowReader reader = RowReader.open(list, reading.encoding(), EntityColumns.judge(given))) {
            EntityColumns at = EntityColumns.in(list, reader.header(), given);
            RawRow row = row(reader);
            EntityAnswer a = new EntityMatcher(register, thresholds.entities()).answer(row.fields().get(at.name()), at.code(row.fields()));
            return new ExplainedRow(number, a.status(), a.reason(), a.text(), a.row(), thresholds, EntityExplanation.of(a, thresholds.entities()));
        }
    }

    private RawRow row(RowReader reader) {
        while (reader.hasNext()) {
            RawRow row = reader.next();
            if (row.number() == number && row.refusal().isEmpty()) {
                return row;
            }
            if (row.number() >= number) {
                throw new Failed("ROW_UNREADABLE", list + " 的第 " + number + " 行读不出：" + row.refusal().map(f -> f.message()).orElse(""));
            }
        }
        throw missing();
    }

    private Failed missing() {
        return new Failed("ROW_MISSING", list + " 没有第 " + number + " 行");
    }
}
