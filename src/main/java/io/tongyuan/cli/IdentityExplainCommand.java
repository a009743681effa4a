package io.tongyuan.cli;

import io.tongyuan.identity.index.PersonIndex;
import io.tongyuan.identity.person.Answer;
import io.tongyuan.identity.person.Candidate;
import io.tongyuan.identity.person.PersonMatcher;
import io.tongyuan.identity.person.PersonWeights;
import io.tongyuan.model.Failed;
import io.tongyuan.source.PersonColumns;
import io.tongyuan.source.reading.RawRow;
import io.tongyuan.source.reading.RowReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "explain", mixinStandardHelpOptions = true,
        description = "One row of a list: every candidate with what speaks for it in bits, and why the runner-up lost.")
final class IdentityExplainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private DataOptions data;
    @Mixin
    private PersonColumnOptions columns;
    @Mixin
    private ReadingOptions reading;
    @Option(names = "--index", required = true, paramLabel = "DIR", description = "identity index")
    private Path index;
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
        PersonColumns at = PersonColumns.in(list, reading.encoding(), columns.given());
        RawRow row = row();
        try (PersonIndex register = PersonIndex.open(index, data.vault().identityIndexKey())) {
            Answer a = new PersonMatcher(register, PersonWeights.bundled(), purpose.thresholds().persons(), LocalDate.now()).answer(row.fields().get(at.name()), row.fields().get(at.number()));
            Printed to = Printed.of(spec, json);
            to.answer(a, () -> tell(to, a));
        }
        return Exit.DONE;
    }

    private RawRow row() throws IOException {
        try (RowReader reader = RowReader.open(list, reading.encoding(), PersonColumns.judge(columns.given()))) {
            while (reader.hasNext()) {
                RawRow row = reader.next();
                if (row.number() == number && row.refusal().isEmpty()) {
                    return row;
                }
                if (row.number() >= number) {
                    throw new Failed("ROW_UNREADABLE", list + " 的第 " + number + " 行读不出：" + row.refusal().map(f -> f.message()).orElse(""));
                }
            }
        }
        throw new Failed("ROW_MISSING", list + " 没有第 " + number + " 行");
    }

    private void tell(Printed to, Answer a) {
        to.line("第 " + number + " 行 ⇒ " + a.status().text() + " " + a.status() + (a.row() > 0 ? "，登记第 " + a.row() + " 行" : "") + "：" + a.told());
        List<Candidate> all = a.candidates();
        for (int i = 0; i < all.size(); i++) {
            Candidate c = all.get(i);
            to.line(String.format(Locale.ROOT, "  登记第 %d 行，概率 %.6f，合计 %+.1f 比特", c.row(), c.probability(), c.bits()));
            to.line(String.format(Locale.ROOT, "    %+7.1f  名单中的人一般都在登记中", c.priorBits()));
            to.line(String.format(Locale.ROOT, "    %+7.1f  %s", c.numberBits(), c.number().text()));
            to.line(String.format(Locale.ROOT, "    %+7.1f  %s（所写姓名在登记中约 %.0f 人）", c.nameBits(), c.name().text(), c.bearers()));
            if (i > 0) {
                Candidate best = all.getFirst();
                to.line(String.format(Locale.ROOT, "    比第一位少 %.1f 比特：号码 %+.1f，姓名 %+.1f", best.bits() - c.bits(), c.numberBits() - best.numberBits(),
                        c.nameBits() - best.nameBits()));
            }
        }
    }
}
