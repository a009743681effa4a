package io.tongyuan.cli;

import io.tongyuan.batch.entities.EntityLists;
import io.tongyuan.batch.persons.RegisterIndexing;
import io.tongyuan.privacy.ExchangeKey;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "index", mixinStandardHelpOptions = true,
        description = "Builds the identity index of a register (CSV, UTF-8 or GBK; of entities and projects XLSX too). That of persons holds no ID number, only keyed digests; the key lies in the key file.")
final class IdentityIndexCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private DataOptions data;
    @Option(names = "--out", required = true, paramLabel = "DIR", description = "where the index goes; one that is there is swapped when the new one is whole")
    private Path out;
    @Option(names = "--kind", paramLabel = "KIND", defaultValue = "person", description = "person, entity or project (${DEFAULT-VALUE})")
    private Kind kind;
    @Option(names = "--exchange-key", paramLabel = "FILE", description = "of persons: an index for lists of digests made with this agreed key, and for no others")
    private Path exchangeKey;
    @Mixin
    private PersonColumnOptions columns;
    @Mixin
    private ReadingOptions reading;
    @Option(names = "--json", description = "summary as JSON")
    private boolean json;
    @Parameters(paramLabel = "FILE", description = "the register")
    private Path register;

    /** Of whom. */
    enum Kind {
        PERSON, ENTITY, PROJECT
    }

    @Override
    public Integer call() {
        return kind == Kind.PERSON ? persons() : coded();
    }

    private int coded() {
        EntityLists.Indexed s = EntityLists.index(register, out, columns.coded(kind == Kind.PROJECT), reading.encoding());
        Printed to = Printed.of(spec, json);
        to.answer(s, () -> to.line(register.getFileName() + "：共 " + s.rows() + " 行，读不出 " + s.refused() + " 行；索引 " + s.entities() + " 个名称，" + s.file()));
        return Exit.DONE;
    }

    private int persons() {
        long begun = System.nanoTime();
        byte[] key = exchangeKey == null ? data.vaultMade().identityIndexKey() : ExchangeKey.read(exchangeKey, LocalDate.now()).digestKey();
        RegisterIndexing.Summary s = RegisterIndexing.run(register, out, key, columns.given(), reading.encoding(), LocalDate.now());
        double seconds = (System.nanoTime() - begun) / 1e9;
        Printed to = Printed.of(spec, json);
        to.answer(s, () -> {
            to.line(String.format(Locale.ROOT, "%s：共 %d 行，索引 %d 人，用时 %.1f 秒；%s，%d 字节，每人 %.1f 字节", register.getFileName(), s.rows(), s.persons(), seconds,
                    s.file(), s.bytes(), s.bytesAPerson()));
            s.findings().forEach((code, n) -> to.line("    " + n + " × " + code + " " + code.text()));
            if (s.twice() > 0) {
                to.line("    " + s.twice() + " 行的号码和姓名此前已登记过，取先登记的一行");
            }
            if (!s.findings().isEmpty()) {
                to.line("  有问题的行见 " + out.resolve("findings.csv"));
            }
        });
        return Exit.DONE;
    }
}
