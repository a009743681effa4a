package io.tongyuan.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tongyuan.address.index.AddressIndex;
import io.tongyuan.address.matching.Extent;
import io.tongyuan.address.matching.PlaceRelation.Located;
import io.tongyuan.address.matching.Resolution;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where records say that things lie. The same records are read for check after check, and resolving what they write costs
 * more than all else of a check: it is kept until the index that it was resolved by changes.
 */
public final class RecordPlaces {
    private static final Pattern BETWEEN = Pattern.compile("[、；;，,\n]|以及|和(?=.{2,}(?:路|街|镇|村|区))");
    private static final Pattern LINE = Pattern.compile("公路|铁路|高速|管线|管网|管道|河道|沿线|全线|起.{0,40}(?:止|至)|线路|沿.{1,12}(?:路|河|线)铺设");
    /** In candidates, of which one takes about half a kilobyte. */
    private static final int LARGEST = 100_000;
    /** What an answer takes besides its candidates, in candidates. */
    private static final int FRAME = 4;

    private final Places places;
    private final PointsOfInterest pois;
    private final AddressIndex index;
    private final Cache<Written, Kept> kept = Caffeine.newBuilder().maximumWeight(LARGEST).weigher((Written w, Kept k) -> k.weight()).build();

    public RecordPlaces(Places places, PointsOfInterest pois, AddressIndex index) {
        this.places = places;
        this.pois = pois;
        this.index = index;
    }

    /** @param poi the point of interest that the text names */
    record Found(Resolution resolution, Optional<PointsOfInterest.Named> poi) {
        Located located() {
            return poi.map(PointsOfInterest.Named::located).orElseGet(() -> Located.at(resolution));
        }
    }

    private record Written(String text, String within) {
    }

    private record Kept(long generation, Found found) {
        int weight() {
            return FRAME + found.resolution.candidates().size();
        }
    }

    /** @param within division code that the location is known to lie in, "" for none */
    Found find(String text, String within) {
        Written written = new Written(text, within);
        long generation = index.generation();
        Kept known = kept.getIfPresent(written);
        if (known == null || known.generation != generation) {
            Resolution resolution = places.resolve(text, within);
            known = new Kept(generation, new Found(resolution, pois.named(resolution)));
            kept.put(written, known);
        }
        return known.found;
    }

    /** The several places that a text names; one where it names one. */
    List<Found> all(String text, String within) {
        List<String> texts = Stream.of(BETWEEN.split(text)).filter(p -> !p.isBlank()).toList();
        List<Found> parts = texts.size() < 2 ? List.of() : texts.stream().map(p -> find(p, within))
                .filter(f -> f.resolution.confirmedTo() != Extent.NONE || f.resolution.written().division().isPresent()).toList();
        long ownPlaces = parts.stream().filter(f -> namesPlace(f.resolution)).count();
        return ownPlaces > 1 ? parts : List.of(find(text, within));
    }

    /** Whether a part of an enumeration stands for a place of its own and does not go on describing the one before. */
    private static boolean namesPlace(Resolution r) {
        return r.written().elements().stream().anyMatch(e -> switch (e.type()) {
            case CITY, DISTRICT, TOWN, VILLAGE, ROAD, POI, ZONE -> true;
            default -> false;
        });
    }

    /** True where the text names a line, which no single address can stand for. */
    static boolean isLine(String written) {
        return LINE.matcher(written).find();
    }
}
