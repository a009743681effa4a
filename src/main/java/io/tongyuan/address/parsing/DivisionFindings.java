package io.tongyuan.address.parsing;

import io.tongyuan.gazetteer.CodeRecord;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.model.Finding;
import io.tongyuan.model.FindingCode;
import io.tongyuan.model.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a clerk should know of the divisions of an address: unknown, ambiguous, contradicting, renamed, repeated. */
final class DivisionFindings {
    static final int MOST_CANDIDATES = 6;

    private final Gazetteer gazetteer;

    DivisionFindings(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    List<Finding> of(DivisionDecision decision, ChainElements chain, LowerLevels.Refined refined, boolean zone) {
        List<Finding> findings = new ArrayList<>();
        int division = refined.division();
        boolean open = division < 0 || gazetteer.level(division).compareTo(Level.COUNTY) < 0;
        DivisionReading reading = decision.reading();
        if (reading.contradicted() || reading.outsideHint() && reading.last() != null && decision.division() >= 0) {
            findings.add(Finding.of(FindingCode.DIVISION_CONTRADICTION, contradiction(reading)));
        } else if (open && refined.candidates().length > 1) {
            findings.add(Finding.of(FindingCode.DIVISION_AMBIGUOUS, names(refined.candidates())));
        } else if (open && refined.candidates().length == 1) {
            findings.add(Finding.of(FindingCode.DIVISION_UNKNOWN, "只写了乡镇、村名，可能是" + names(refined.candidates())));
        } else if (open && decision.ambiguous()) {
            findings.add(Finding.of(FindingCode.DIVISION_AMBIGUOUS, names(decision.candidates())));
        } else if (division < 0 && !zone) {
            findings.add(Finding.of(FindingCode.DIVISION_UNKNOWN));
        }
        for (CodeRecord former : chain.renamed()) {
            String now = former.successors().stream().map(gazetteer::find).filter(d -> d >= 0).map(gazetteer::fullName)
                    .collect(Collectors.joining("、"));
            findings.add(Finding.of(FindingCode.DIVISION_RENAMED, former.name() + (now.isEmpty() ? "，已撤并，去向未知" : "，现为" + now)));
        }
        if (chain.repeated()) {
            findings.add(Finding.of(FindingCode.DIVISION_REPEATED));
        }
        return findings;
    }

    private String names(int[] all) {
        String names = Arrays.stream(all).limit(MOST_CANDIDATES).mapToObj(gazetteer::fullName).collect(Collectors.joining("、"));
        return all.length > MOST_CANDIDATES ? names + "等" + all.length + "处" : names;
    }

    private String contradiction(DivisionReading reading) {
        for (DivisionReading r = reading; r.last() != null; r = r.before()) {
            if (r.role() == DivisionReading.Role.CONTRADICTS || r.role() == DivisionReading.Role.CONTRADICTED) {
                int[] named = r.last().divisions();
                return named.length == 1 ? "文中的" + gazetteer.fullName(named[0]) + "与其余不符" : "文中的"
                        + gazetteer.name(named[0]) + "与其余不符";
            }
        }
        return "与已知的所在区划不符";
    }
}
