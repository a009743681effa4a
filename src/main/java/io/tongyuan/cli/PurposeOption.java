package io.tongyuan.cli;

import io.tongyuan.identity.thresholds.Thresholds;
import io.tongyuan.model.Failed;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How sure a comparison is to be, by what it is for. */
final class PurposeOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--purpose", paramLabel = "NAME", defaultValue = Thresholds.USUAL,
            description = "what the comparison is for, which sets how sure it must be (${DEFAULT-VALUE}; identity purposes lists them)")
    private String purpose;

    /** @throws ParameterException where there is no such purpose */
    Thresholds thresholds() {
        try {
            return Thresholds.get(purpose);
        } catch (Failed e) {
            throw new ParameterException(spec.commandLine(), "--purpose " + purpose + "：" + e.getMessage(), e);
        }
    }

    /** Told with the summary where it is not the usual one. */
    static void tell(Printed to, Thresholds t) {
        if (!t.purpose().equals(Thresholds.USUAL)) {
            to.line("  判定尺度：" + t.title() + " " + t.purpose());
        }
    }
}
