package io.tongyuan.poi;

import io.tongyuan.address.comparing.PairComparison;
import io.tongyuan.address.parsing.AddressParser;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.graph.StoredPlacePart;
import io.tongyuan.reconcile.PlaceCategories;
import java.util.Map;
import java.util.TreeMap;

/** All pairs of a set of places that would be compared, with their levels: what weights are learned from. */
public final class PlacePairs {
    private final PartReader reader;
    private final PlaceComparison comparison;

    public PlacePairs(AddressParser parser, Gazetteer gazetteer, PairComparison addresses, PlaceCategories categories) {
        this.reader = new PartReader(parser, gazetteer);
        this.comparison = new PlaceComparison(addresses, new PlaceWeights(0.5, Map.of()), categories, PartReader.kinds(categories));
    }

    /** Takes a pair. */
    public interface Taker {
        void take(String a, String b, PlaceLevels levels);
    }

    /** @param values golden values by id: name, category, address, lon, lat */
    public void each(Map<String, Map<String, String>> values, Taker to) {
        Map<String, StoredPlacePart> parts = new TreeMap<>();
        values.forEach((id, v) -> parts.put(id, reader.part(id, v)));
        Map<String, Facts> facts = new TreeMap<>();
        parts.values().forEach(p -> facts.put(p.id(), reader.facts(p)));
        Blocks blocks = new Blocks(parts.values());
        parts.values().forEach(p -> blocks.with(p).stream().filter(other -> other.compareTo(p.id()) > 0)
                .forEach(other -> comparison.levels(facts.get(p.id()), facts.get(other)).ifPresent(l -> to.take(p.id(), other, l))));
    }
}
