package io.tongyuan.generate.estate;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.company.Company;
import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.land.Cadastre;
import io.tongyuan.generate.land.Land;
import io.tongyuan.generate.land.Place;
import io.tongyuan.generate.land.Site;
import io.tongyuan.generate.project.LandUse;
import io.tongyuan.generate.writing.AddressTruth;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The registers of land, buildings and names of places. Ground that a sound project uses is its unit's. */
public final class EstateRegisters {
    private final Land land;
    private final Cadastre cadastre;
    private final AddressTruth truth;
    private final Dice dice;

    public EstateRegisters(Land land, Cadastre cadastre, AddressTruth truth, Dice dice) {
        this.land = land;
        this.cadastre = cadastre;
        this.truth = truth;
        this.dice = dice.fork("estate registers");
    }

    /** @param organisations to be put on the map */
    public void write(List<LandUse> uses, List<Company> companies, List<Site> organisations, Output output) throws IOException {
        List<Company> builders = companies.stream().filter(c -> c.code().startsWith("91")).toList();
        List<Lot> lots = lots(uses, builders);
        new Lands(land, builders, truth, dice).write(lots, output);
        new Buildings(land, cadastre, truth, dice).write(output);
        new EstateNames(land.county(), truth, dice).write(lots, output);
        new PointsOfInterest(land, truth, dice).write(organisations, output);
    }

    /** The grounds of projects, the first come on each, then those of all other estates. */
    private List<Lot> lots(List<LandUse> uses, List<Company> companies) {
        List<Company> old = companies.stream().filter(c -> c.established().getYear() < 1999).toList();
        Map<String, Place> estates = new LinkedHashMap<>();
        land.estates().forEach(e -> estates.put(cadastre.parcel(land.in(e, 0, 0, 0, 0)), land.in(e, 0, 0, 0, 0)));
        Map<String, Lot> lots = new LinkedHashMap<>();
        for (LandUse use : uses) {
            String parcel = cadastre.parcel(use.place());
            Place place = estates.getOrDefault(parcel, use.place());
            lots.putIfAbsent(parcel, new Lot(lots.size(), parcel, place, use.holder(), use.since(), developer(place, old)));
        }
        estates.forEach((parcel, place) -> {
            String developer = developer(place, old);
            lots.putIfAbsent(parcel, new Lot(lots.size(), parcel, place, developer, Lot.founded(place.estate()), developer));
        });
        return new ArrayList<>(lots.values());
    }

    private String developer(Place place, List<Company> companies) {
        return place.estate() == null ? "" : dice.fork("developer", place.estate().index()).of(companies).name();
    }
}
