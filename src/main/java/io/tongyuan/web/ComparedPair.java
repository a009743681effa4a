package io.tongyuan.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.core.annotation.Nullable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tongyuan.address.comparing.Aspect;
import io.tongyuan.address.comparing.PairComparison;
import io.tongyuan.address.comparing.PairVerdict;
import io.tongyuan.address.matching.Extent;
import java.util.List;

/**
 * Two written addresses compared.
 *
 * @param level  the finest that both name alike
 * @param score  probability of the verdict, 0 to 1
 * @param faults what speaks against one place, the heaviest first
 * @param bonds  what speaks for it, the heaviest first
 */
@Schema(name = "ComparedPair")
record ComparedPair(PairVerdict verdict, Extent level, double score, List<Ground> faults, List<Ground> bonds) {
    /** @param logOdds given to "same" over "different", in nats; null where it alone decides */
    @Schema(name = "ComparedPairGround")
    record Ground(Aspect aspect, String text, String first, String second, @Nullable @JsonInclude(JsonInclude.Include.ALWAYS) Double logOdds) {
        private static Ground of(PairComparison.Ground g) {
            return new Ground(g.aspect(), g.aspect().chinese(), g.first(), g.second(), Double.isInfinite(g.logOdds()) ? null : Math.round(g.logOdds() * 1e3) / 1e3);
        }
    }

    static ComparedPair of(PairComparison.Answer a) {
        return new ComparedPair(a.verdict(), a.level(), Math.round(a.score() * 1e4) / 1e4, grounds(a.faults()), grounds(a.bonds()));
    }

    private static List<Ground> grounds(List<PairComparison.Ground> grounds) {
        return grounds.stream().map(Ground::of).toList();
    }
}
