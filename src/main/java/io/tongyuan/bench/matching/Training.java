package io.tongyuan.bench.matching;

import io.tongyuan.address.index.AddressIndex;
import io.tongyuan.address.matching.AddressResolver;
import io.tongyuan.address.matching.Extent;
import io.tongyuan.address.matching.MatchTrainer;
import io.tongyuan.address.matching.MatchWeights;
import io.tongyuan.address.matching.Resolution;
import io.tongyuan.address.matching.Verdict;
import io.tongyuan.address.parsing.AddressParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Learns the weights of matching from queries of the tuning counties. */
final class Training {
    private final AddressParser parser;
    private final AddressIndex index;

    Training(AddressParser parser, AddressIndex index) {
        this.parser = parser;
        this.index = index;
    }

    Map<String, Double> learn(List<Asked> asked) {
        List<MatchTrainer.Choice> choices = new ArrayList<>();
        AddressResolver unweighed = new AddressResolver(index, new MatchWeights(Map.of()));
        for (Asked a : asked) {
            List<AddressResolver.ExaminedReading> readings = unweighed.examine(parser.parse(a.text()), "").readings();
            if (!readings.isEmpty()) {
                choices.add(new MatchTrainer.Choice(readings.stream().map(AddressResolver.ExaminedReading::seen).toList(), meant(a, readings)));
            }
        }
        Map<String, Double> weights = new TreeMap<>(MatchTrainer.byLabels(choices, MatchTrainer.byExpectation(choices)));
        AddressResolver weighed = new AddressResolver(index, new MatchWeights(weights));
        List<MatchTrainer.Answer> answers = new ArrayList<>();
        for (Asked a : asked) {
            AddressResolver.Examined seen = weighed.examine(parser.parse(a.text()), "");
            if (isAnswer(seen.answer())) {
                answers.add(new MatchTrainer.Answer(seen.seen(), right(a, seen.answer())));
            }
        }
        weights.putAll(MatchTrainer.scores(answers));
        return weights;
    }

    /** An answer that claims one place: a road, an estate, a plate or finer. */
    static boolean isAnswer(Resolution r) {
        return r.verdict() != Verdict.AMBIGUOUS && r.confirmedTo().isFinerThan(Extent.VILLAGE);
    }

    /** Whether what the answer confirms is so. */
    static boolean right(Asked a, Resolution r) {
        Judge.Outcome outcome = Judge.of(a, r);
        if (outcome == Judge.Outcome.MISSED) {
            // Confirmed to the road alone: right where it is the road meant.
            return a.truth().filter(t -> r.confirmedTo() == Extent.ROAD && r.best().orElseThrow().address().road().equals(t.road())
                    && t.division().startsWith(r.county())).isPresent();
        }
        return outcome == Judge.Outcome.RIGHT || outcome == Judge.Outcome.ABSENT;
    }

    private static int meant(Asked a, List<AddressResolver.ExaminedReading> readings) {
        int best = -1;
        for (int i = 0; i < readings.size(); i++) {
            Resolution r = readings.get(i).resolution();
            boolean right = a.truth().isPresent() && r.best().filter(c -> Judge.same(a, a.truth().get(), c.address())).isPresent();
            if (right && (best < 0 || r.confirmedTo().isFinerThan(readings.get(best).resolution().confirmedTo()))) {
                best = i;
            }
        }
        return best;
    }
}
