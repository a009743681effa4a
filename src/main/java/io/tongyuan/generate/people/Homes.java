package io.tongyuan.generate.people;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.land.County;
import io.tongyuan.generate.land.Estate;
import io.tongyuan.generate.land.Land;
import io.tongyuan.generate.land.Place;
import java.util.List;

/** Gives each household a home of its own: rooms of estates, houses of villages, door plates of old streets. */
public final class Homes {
    private final Land land;
    private final List<Estate> estates;
    private final int[] firstRoom;
    private final int rooms;
    private final int total;
    private final long step;

    public Homes(Land land, Dice dice) {
        this.land = land;
        this.estates = land.estates(Estate.Kind.HOUSING);
        this.firstRoom = new int[estates.size()];
        int sum = 0;
        for (int i = 0; i < estates.size(); i++) {
            firstRoom[i] = sum;
            sum += estates.get(i).rooms();
        }
        this.rooms = sum;
        this.total = rooms + land.villageHouses() + land.plates().size() / 4;
        this.step = coprime(total, dice.fork("homes"));
    }

    County county() {
        return land.county();
    }

    /** A permutation, so that no two households share a home until every home is taken. */
    public Place at(int household) {
        int home = (int) (household * step % total);
        if (home >= rooms + land.villageHouses()) {
            return land.plates().get((home - rooms - land.villageHouses()) * 4);
        }
        if (home >= rooms) {
            return land.villageHouse(home - rooms);
        }
        int found = java.util.Arrays.binarySearch(firstRoom, home);
        int estate = found >= 0 ? found : -found - 2;
        return land.room(estates.get(estate), home - firstRoom[estate]);
    }

    private static long coprime(int n, Dice dice) {
        long candidate = n / 3 + dice.below(Math.max(1, n / 3)) + 1;
        while (gcd(candidate, n) != 1) {
            candidate++;
        }
        return candidate;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
