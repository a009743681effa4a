package io.tongyuan.bench.matching;

import io.tongyuan.address.text.Pinyin;
import io.tongyuan.model.StandardAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** What somebody has typed so far of an address: of the whole text, of a road's or estate's name in its county, of the name's initials. */
record Beginning(String text, String within) {
    /** Of addresses that are in the base, in turn. */
    static List<Beginning> of(List<Asked> asked, int most, long seed) {
        Random random = new Random(seed);
        List<Beginning> out = new ArrayList<>(most);
        for (Asked a : asked) {
            if (out.size() < most && a.truth().isPresent()) {
                out.add(of(a.text(), a.truth().get(), out.size() % 3, random));
            }
        }
        return out;
    }

    private static Beginning of(String text, StandardAddress truth, int way, Random random) {
        String name = truth.estate().isEmpty() ? truth.road() : truth.estate();
        if (way == 0 || name.isEmpty()) {
            return new Beginning(cut(text, 2, random), "");
        }
        String initials = Pinyin.get().syllables(name).stream().map(s -> s.substring(0, 1)).collect(Collectors.joining());
        return new Beginning(way == 1 ? cut(name, 1, random) : cut(initials, 2, random), truth.division().substring(0, 6));
    }

    private static String cut(String whole, int least, Random random) {
        return whole.length() <= least ? whole : whole.substring(0, least + random.nextInt(whole.length() - least + 1));
    }
}
