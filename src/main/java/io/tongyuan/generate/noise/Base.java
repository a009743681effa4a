package io.tongyuan.generate.noise;

import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.generate.Dice;
import io.tongyuan.generate.land.CountyReader;
import io.tongyuan.model.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** A base of a number of addresses: whole cities in an order drawn by the seed, county by county. */
public final class Base {
    /** One county in five is for tuning. */
    private static final int SHARE = 5;

    /** Which counties. */
    public enum Split { TUNE, SCORED }

    private final Gazetteer gazetteer;
    private final Dice dice;
    private final List<String> counties;

    public Base(Gazetteer gazetteer, long seed, Split split) {
        this.gazetteer = gazetteer;
        this.dice = new Dice(seed);
        this.counties = counties(gazetteer, split).stream().sorted(Comparator
                .comparingLong((String c) -> dice.fork("order " + c.substring(0, 4)).next()).thenComparing(c -> c)).toList();
    }

    /** Six digits, ascending: those that have towns. The split depends on the code alone. */
    static List<String> counties(Gazetteer gazetteer, Split split) {
        List<String> counties = new ArrayList<>();
        for (int d = 0; d < gazetteer.size(); d++) {
            boolean frame = false;
            for (int child : gazetteer.level(d).compareTo(Level.COUNTY) <= 0 ? gazetteer.children(d) : new int[0]) {
                frame |= gazetteer.level(child) == Level.TOWN;
            }
            String code = gazetteer.code(d).substring(0, 6);
            boolean tune = new Dice(Long.parseLong(code)).fork("split").below(SHARE) == 0;
            if (frame && tune == (split == Split.TUNE)) {
                counties.add(code);
            }
        }
        return counties;
    }

    /** County after county until so many addresses are there; the last one is whole. */
    public void forEachCounty(long addresses, Consumer<BaseCounty> to) {
        long[] count = {0};
        for (String code : counties) {
            if (count[0] >= addresses) {
                return;
            }
            BaseCounty county = new BaseCounty(CountyReader.read(gazetteer, code), dice);
            county.forEach(p -> count[0]++);
            to.accept(county);
        }
    }
}
