package io.tongyuan.generate.project;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.land.County;
import io.tongyuan.generate.land.Extent;
import io.tongyuan.generate.land.Place;
import io.tongyuan.generate.land.Road;
import io.tongyuan.generate.writing.AddressWriter;
import io.tongyuan.generate.writing.Hand;
import io.tongyuan.generate.writing.Written;
import java.util.Optional;

/** Does to a dossier's places what its scenario says: one permit's place, or the project's own. */
final class PlaceChanges {
    private final Surroundings around;
    private final AddressWriter addresses;
    private final County county;

    PlaceChanges(Surroundings around) {
        this.around = around;
        this.county = around.land().county();
        this.addresses = new AddressWriter(county);
    }

    Optional<Dossier> apply(Scenario scenario, Dossier dossier, Dice d) {
        Place site = dossier.site();
        Hand hand = Hand.any(d, 0.2);
        return switch (scenario) {
            case PERMIT_NEARBY -> around.nearby(site, d).map(p -> onePermit(dossier, addresses.write(p, hand), d));
            case PERMIT_ON_THE_SAME_ROAD -> around.alongTheRoad(site, d).map(p -> onePermit(dossier, addresses.write(p, hand), d));
            case PERMIT_FOR_ANOTHER_LOT -> around.far(site, d).map(p -> onePermit(dossier, addresses.write(p, hand), d));
            case PERMIT_FOR_A_BUILDING -> Optional.of(onePermit(dossier, addresses.write(around.land()
                    .in(site.estate(), d.between(1, site.estate().buildings()), 0, 0, 0), hand), d));
            case PERMIT_AT_THE_GATE -> Optional.of(onePermit(dossier, addresses.write(around.land().gate(site.estate()), hand), d));
            case PERMIT_IN_ANOTHER_COUNTY -> Optional.of(onePermit(dossier, AddressWriter.elsewhere(d.of(county.neighbours()), d), d));
            case ALIAS -> Optional.of(onePermit(dossier, addresses.alias(site.estate(), d.chance(0.5)), d));
            case NUMBER_ABSENT -> Optional.of(vague(dossier, addresses.absentNumber(site, hand, d), d));
            case ROAD_ONLY -> Optional.of(vague(dossier, addresses.roadOnly(site, hand), d));
            case RELATIVE -> Optional.of(vague(dossier, addresses.relative(site, around.otherRoad(site, d), hand, d), d));
            case PARCEL -> Optional.of(vague(dossier, addresses.parcel(around.parcel(d), hand), d));
            case DIVISION_ONLY -> Optional.of(vague(dossier, addresses.divisionOnly(site, d.chance(0.7)), d));
            case LINE, LINE_PERMIT_ELSEWHERE, LINE_THROUGH_TWO_COUNTIES -> Optional.of(line(scenario, dossier, d));
            default -> Optional.of(dossier);
        };
    }

    private static Dossier onePermit(Dossier dossier, Written place, Dice d) {
        return dossier.permit(d.below(dossier.permits().size()), p -> p.withPlace(place));
    }

    /** The project's own place, or one permit's, no longer says the site. */
    private static Dossier vague(Dossier dossier, Written place, Dice d) {
        if (!dossier.permits().isEmpty() && d.chance(0.4)) {
            return onePermit(dossier, place, d);
        }
        return dossier.with(dossier.project().withVaguePlace(place));
    }

    private Dossier line(Scenario scenario, Dossier dossier, Dice d) {
        Road from = around.otherRoad(dossier.site(), d);
        Road to = around.otherRoad(dossier.site(), d);
        String road = dossier.site().road().name();
        String own = county.fullName();
        String along = d.of(road + "（" + from.name() + "至" + to.name() + "段）", road + "、" + from.name() + "沿线",
                "起" + road + "，止" + to.name());
        boolean two = scenario == Scenario.LINE_THROUGH_TWO_COUNTIES;
        County.Neighbour other = two || scenario == Scenario.LINE_PERMIT_ELSEWHERE ? d.of(county.neighbours()) : null;
        String text = two ? own + "、" + other.name() + "，" + along : own + along;
        Written whole = new Written(text, Optional.empty(), Extent.ROAD, county.code());
        Dossier laid = dossier.with(dossier.project().withVaguePlace(whole)).eachPermit(p -> p.withPlace(whole));
        return other == null ? laid : onePermit(laid, AddressWriter.elsewhere(other, d), d);
    }
}
