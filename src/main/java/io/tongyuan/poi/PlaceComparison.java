package io.tongyuan.poi;

import io.tongyuan.address.comparing.PairComparison;
import io.tongyuan.address.comparing.PairVerdict;
import io.tongyuan.geometry.Geodesic;
import io.tongyuan.model.Point;
import io.tongyuan.poi.PlaceAnswer.Ground;
import io.tongyuan.reconcile.PlaceCategories;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Are these two one place? Names by {@code identity.entity}, addresses by {@code address.comparing}, positions against what the
 * category allows; levels weighed, decided, explained. Thread-safe; the same for (a, b) and (b, a).
 */
public final class PlaceComparison {
    /** Probability from which on two are put together without asking anybody. */
    private static final double MATCH = 0.95;
    /** And from which on somebody is asked. */
    private static final double POSSIBLE = 0.3;

    private final PairComparison addresses;
    private final PlaceWeights weights;
    private final PlaceCategories categories;
    private final Set<String> kinds;

    PlaceComparison(PairComparison addresses, PlaceWeights weights, PlaceCategories categories, Set<String> kinds) {
        this.addresses = addresses;
        this.weights = weights;
        this.categories = categories;
        this.kinds = Set.copyOf(kinds);
    }

    /** Empty where nothing speaks for one place: such pairs are not weighed. */
    Optional<PlaceLevels> levels(Facts a, Facts b) {
        PlaceNameLevel name = PlaceNameLevel.of(a.name(), b.name(), kinds);
        CategoryLevel category = CategoryLevel.of(a.category(), b.category());
        double metres = metres(a.point(), b.point());
        DistanceLevel distance = DistanceLevel.of(metres, Math.max(categories.toleranceM(a.category()), categories.toleranceM(b.category())));
        boolean oneAddress = !a.stored().at().isEmpty() && a.stored().at().equals(b.stored().at());
        if (name == PlaceNameLevel.OTHER && !(oneAddress && category == CategoryLevel.SAME && distance == DistanceLevel.AT)) {
            return Optional.empty();
        }
        if (name == PlaceNameLevel.GENERIC && distance == DistanceLevel.FAR) {
            return Optional.empty();
        }
        return Optional.of(new PlaceLevels(name, distance, oneAddress ? AddressLevel.SAME : address(a.address(), b.address()), category, metres));
    }

    PlaceAnswer answer(PlaceLevels l) {
        List<Ground> grounds = new ArrayList<>();
        add(grounds, PlaceWeights.name(l.name(), l.placed()), l.name().text());
        add(grounds, PlaceWeights.place(l.distance(), l.address()), l.distance().text() + (l.metres() < 0 ? "" : "（%.0f 米）".formatted(l.metres())) + "，" + l.address().text());
        add(grounds, PlaceWeights.category(l.category()), l.category().text());
        double bits = weights.priorBits() + grounds.stream().mapToDouble(Ground::bits).sum();
        grounds.sort(Comparator.comparingDouble((Ground g) -> -Math.abs(g.bits())).thenComparing(Ground::code));
        PlaceAnswer weighed = new PlaceAnswer(PlaceVerdict.NO, bits, l, grounds);
        boolean named = l.name() != PlaceNameLevel.TOLD_APART && l.name() != PlaceNameLevel.OTHER;
        PlaceVerdict verdict = weighed.probability() >= MATCH && named && l.placed() ? PlaceVerdict.MATCH
                : weighed.probability() >= POSSIBLE && l.name() != PlaceNameLevel.TOLD_APART ? PlaceVerdict.POSSIBLE : PlaceVerdict.NO;
        return new PlaceAnswer(verdict, bits, l, List.copyOf(grounds));
    }

    private void add(List<Ground> grounds, String code, String text) {
        grounds.add(new Ground(code, text, weights.bits(code)));
    }

    private AddressLevel address(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return AddressLevel.UNKNOWN;
        }
        // The model is not told which comes first: the smaller does.
        PairVerdict verdict = (a.compareTo(b) <= 0 ? addresses.compare(a, b) : addresses.compare(b, a)).verdict();
        return switch (verdict) {
            case SAME -> AddressLevel.SAME;
            case PARTIAL -> AddressLevel.PARTIAL;
            case DIFFERENT -> AddressLevel.DIFFERENT;
        };
    }

    private static double metres(Optional<Point> a, Optional<Point> b) {
        return a.isPresent() && b.isPresent() ? Geodesic.metres(a.get(), b.get()) : -1;
    }
}
