package io.tongyuan.ingest;

import io.tongyuan.model.PersonId;
import io.tongyuan.source.AttributeRule;
import io.tongyuan.source.Condition;
import io.tongyuan.source.Datum;
import io.tongyuan.source.Item;
import io.tongyuan.source.KeyType;
import io.tongyuan.source.LinkRule;
import io.tongyuan.source.MentionRule;
import io.tongyuan.source.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A value for every item of a resource that reads well, and fulfils a condition where one asks for certain words. */
final class GoodValues {
    private static final List<String> PLACES = List.of("山东省淄博市周村区丝绸路12号", "山东省淄博市周村区丝绸路200号", "山东省淄博市周村区正阳路3号");
    private static final List<String> CODES = List.of("91350100M000100Y43", "91110000600037341L", "440301503269000");

    private final Resource resource;

    GoodValues(Resource resource) {
        this.resource = resource;
    }

    /** @param n one of three rows */
    List<String> row(int n) {
        return resource.items().stream().map(i -> value(i, n)).toList();
    }

    static String personId(int n) {
        String first = "3703061990010%d%03d".formatted(1 + n / 100 % 9, 11 + n % 100);
        return first + PersonId.checkCharacter(first);
    }

    private String value(Item item, int n) {
        Optional<String> word = wanted(item.name()).stream().sorted().skip(n % 2).findFirst().or(() -> wanted(item.name()).stream().sorted().findFirst());
        if (word.isPresent()) {
            return word.get();
        }
        if (resource.items().stream().anyMatch(i -> i.kind().equals(item.name()))) {
            return "居民身份证";
        }
        String unit = "370306001001GB0000" + (1 + n % 2) + "F00010002";
        boolean parcel = resource.mentions().stream().flatMap(m -> m.keys().stream())
                .anyMatch(k -> k.type() == KeyType.PARCEL && k.item().equals(item.name()) && item.datum() == Datum.CODE);
        return switch (item.datum()) {
            case PERSON_ID -> personId(resource.items().indexOf(item) % 4 + n);
            case PERSON_DOCUMENT -> personId(n) + "43";
            case USCC, REGISTRATION_NUMBER -> CODES.get(n);
            case PROJECT_CODE -> n == 2 ? "" : "2403-370306-04-01-51234" + (3 + n);
            case ESTATE_UNIT -> unit;
            case DIVISION -> "370306000000";
            case CODE -> parcel ? unit.substring(0, 19) : "字第" + n % 2 + "号";
            case DATE -> "2020-01-0" + (1 + n);
            case DATETIME -> "2020-01-02 03:04:05";
            case PERIOD -> "2010.05.06-2030.05.0" + (1 + n);
            case NUMBER -> "12." + n;
            case MONEY -> n + 1 + "万元";
            case LON -> "117.87";
            case LAT -> "36.8" + n;
            case CRS -> "CGCS2000";
            case PHONE -> "13812345678";
            case ADDRESS -> PLACES.get(n);
            case NAME, TEXT -> item.header() + n % 2;
        };
    }

    private List<String> wanted(String item) {
        Stream<Condition> links = resource.links().stream().map(LinkRule::when).flatMap(Optional::stream);
        Stream<Condition> mentions = resource.mentions().stream().map(MentionRule::when).flatMap(Optional::stream);
        Stream<Condition> attributes = resource.mentions().stream().flatMap(m -> m.attributes().stream()).map(AttributeRule::when).flatMap(Optional::stream);
        List<String> out = new ArrayList<>();
        Stream.of(links, mentions, attributes).flatMap(s -> s).forEach(c -> collect(c, item, out));
        return out;
    }

    private static void collect(Condition c, String item, List<String> into) {
        if (c instanceof Condition.In in && in.item().equals(item)) {
            into.addAll(in.values());
        } else if (c instanceof Condition.All all) {
            all.conditions().forEach(each -> collect(each, item, into));
        }
    }
}
