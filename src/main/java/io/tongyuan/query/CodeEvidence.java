package io.tongyuan.query;

import static io.tongyuan.query.Verdict.CONTRADICTED;
import static io.tongyuan.query.Verdict.UNVERIFIABLE;

import io.tongyuan.model.Finding;
import io.tongyuan.model.FindingCode;
import io.tongyuan.model.Reading;
import io.tongyuan.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether a code is what it should be. */
final class CodeEvidence {
    private CodeEvidence() {
    }

    /**
     * An error contradicts. A warning asks for a look: it bears UNVERIFIABLE, and does not count.
     *
     * @param sound    said where nothing counts against the code
     * @param doubtful warnings that count
     */
    static Check check(String name, Reading<?> reading, Evidence sound, Set<FindingCode> doubtful) {
        List<Evidence> out = new ArrayList<>();
        for (Finding f : reading.findings()) {
            boolean error = f.severity() == Severity.ERROR;
            Evidence e = new Evidence(f.code().name(), error ? CONTRADICTED : UNVERIFIABLE, f.message(), sound.values(), List.of(), null,
                    error || doubtful.contains(f.code()));
            out.add(e);
        }
        if (out.stream().noneMatch(Evidence::counts)) {
            out.addFirst(sound);
        }
        return Check.of("CODE", name, out);
    }
}
