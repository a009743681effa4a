package io.tongyuan.cli;

import io.tongyuan.privacy.ExchangeKey;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "exchange-key", mixinStandardHelpOptions = true,
        description = "Makes the key with which one agency sends another digests in place of ID numbers: for one job, until one day.")
final class IdentityExchangeKeyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Option(names = "--from", required = true, paramLabel = "AGENCY", description = "who sends the list")
    private String from;
    @Option(names = "--to", required = true, paramLabel = "AGENCY", description = "who has the register")
    private String to;
    @Option(names = "--job", required = true, paramLabel = "TEXT", description = "what for")
    private String job;
    @Option(names = "--expires", required = true, paramLabel = "DATE", description = "the last day on which it may be used, within a year")
    private LocalDate expires;
    @Option(names = "--out", required = true, paramLabel = "FILE", description = "the key file; both agencies need the same one")
    private Path out;

    @Override
    public Integer call() {
        ExchangeKey made = ExchangeKey.make(out, from, to, job, expires, LocalDate.now());
        Printed.of(spec).line("约定密钥已写入 " + out + "：" + made.from() + " 致 " + made.to() + "，" + made.job() + "，" + made.expires()
                + " 到期。持有它的人可以逐个试号还原摘要：请与名单分开递交，事毕销毁");
        return Exit.DONE;
    }
}
