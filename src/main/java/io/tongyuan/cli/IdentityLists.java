package io.tongyuan.cli;

import io.tongyuan.batch.entities.EntityLists;
import io.tongyuan.batch.persons.DigestList;
import io.tongyuan.batch.persons.PersonList;
import io.tongyuan.identity.MatchStatus;
import io.tongyuan.identity.entity.CodedKind;
import io.tongyuan.identity.entity.EntityIndex;
import io.tongyuan.identity.index.PersonIndex;
import io.tongyuan.identity.person.PersonWeights;
import io.tongyuan.identity.thresholds.Thresholds;
import io.tongyuan.privacy.ExchangeKey;
import io.tongyuan.privacy.Vault;
import io.tongyuan.source.Progress;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Lists compared with an identity index. */
final class IdentityLists {
    private IdentityLists() {
    }

    /** What programs are told. */
    private record Compared(Path list, Path result, Thresholds thresholds, PersonList.Summary summary, double seconds) {
    }

    private record ComparedCoded(Path list, Path result, Thresholds thresholds, EntityLists.Summary summary, double seconds) {
    }

    static int persons(Printed to, Path list, Path out, Path folder, Thresholds thresholds, Vault vault, PersonList.Options options) {
        return compared(to, list, out, folder, thresholds, vault.identityIndexKey(),
                (index, watched) -> new PersonList(index, PersonWeights.bundled(), LocalDate.now()).run(list, out, options, watched));
    }

    /** A list of digests, made with the key that the index was made with. */
    static int digests(Printed to, Path list, Path out, Path folder, Thresholds thresholds, Path exchangeKey, Optional<String> nameColumn, Optional<Charset> charset) {
        LocalDate today = LocalDate.now();
        byte[] key = ExchangeKey.read(exchangeKey, today).digestKey();
        return compared(to, list, out, folder, thresholds, key,
                (index, watched) -> new DigestList(key, today).compare(list, out, index, PersonWeights.bundled(), thresholds.persons(), nameColumn, charset, watched));
    }

    private static int compared(Printed to, Path list, Path out, Path folder, Thresholds thresholds, byte[] key, BiFunction<PersonIndex, Progress, PersonList.Summary> comparison) {
        long begun = System.nanoTime();
        try (PersonIndex index = PersonIndex.open(folder, key); CtrlC ctrlC = new CtrlC(); ProgressLine line = ProgressLine.of(list.getFileName().toString())) {
            PersonList.Summary s = comparison.apply(index, new Watched(line, ctrlC));
            line.close();
            double seconds = (System.nanoTime() - begun) / 1e9;
            to.answer(new Compared(list, out, thresholds, s, seconds), () -> {
                head(to, list, out, s.rows(), s.blank(), seconds, s.done());
                PurposeOption.tell(to, thresholds);
                counts(to, s.statuses(), s.reasons());
            });
            return s.done() ? Exit.DONE : Exit.INTERRUPTED;
        }
    }

    static int coded(Printed to, Path list, Path out, Path folder, Thresholds thresholds, EntityLists.Options options) {
        long begun = System.nanoTime();
        try (CtrlC ctrlC = new CtrlC(); ProgressLine line = ProgressLine.of(list.getFileName().toString())) {
            EntityLists.Summary s = EntityLists.compare(EntityIndex.open(folder, options.given().projects() ? CodedKind.PROJECT : CodedKind.ENTITY), list, out, options, new Watched(line, ctrlC));
            line.close();
            double seconds = (System.nanoTime() - begun) / 1e9;
            to.answer(new ComparedCoded(list, out, thresholds, s, seconds), () -> {
                head(to, list, out, s.rows(), s.blank(), seconds, s.done());
                PurposeOption.tell(to, thresholds);
                counts(to, s.statuses(), s.reasons());
            });
            return s.done() ? Exit.DONE : Exit.INTERRUPTED;
        }
    }

    /** Rows of a list that have nothing in them get no line in the result: then at least a word here. */
    static String blank(long rows) {
        return rows == 0 ? "" : "（另有空行 " + rows + " 行，略过）";
    }

    private static void head(Printed to, Path list, Path out, long rows, long blank, double seconds, boolean done) {
        to.line(list.getFileName() + "：共 " + rows + " 行" + blank(blank) + "，用时 " + String.format(Locale.ROOT, "%.1f", seconds) + " 秒，"
                + (done ? "结果见 " + out : "已中断，没有写出结果"));
    }

    static void counts(Printed to, Map<MatchStatus, Long> statuses, Map<String, Long> reasons) {
        for (MatchStatus status : MatchStatus.values()) {
            to.line("  " + status.text() + " " + status + "：" + statuses.getOrDefault(status, 0L));
        }
        reasons.forEach((reason, n) -> to.line("    " + n + " × " + reason));
    }
}
