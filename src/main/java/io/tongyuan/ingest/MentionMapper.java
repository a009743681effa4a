package io.tongyuan.ingest;

import io.tongyuan.identity.KeyForm;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.Finding;
import io.tongyuan.model.FindingCode;
import io.tongyuan.model.IdentityKey;
import io.tongyuan.model.Mention;
import io.tongyuan.model.Point;
import io.tongyuan.privacy.FreeText;
import io.tongyuan.privacy.Vault;
import io.tongyuan.source.AttributeRule;
import io.tongyuan.source.Datum;
import io.tongyuan.source.Item;
import io.tongyuan.source.MentionRule;
import io.tongyuan.source.PlaceRule;
import io.tongyuan.source.Resource;
import io.tongyuan.source.ResourceRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a row says of one entity: its keys and its attributes. */
final class MentionMapper {
    private static final byte[] NOTHING = {};
    private static final Item NO_ITEM = new Item("", "", Datum.TEXT, List.of(), true, "", "", "");

    private final Resource resource;
    private final AddressMapper addresses;
    private final RowMask mask;
    private final KeyMapper keys;

    MentionMapper(Resource resource, Vault vault, AddressMapper addresses, IdentifierReader identifiers) {
        this.resource = resource;
        this.addresses = addresses;
        this.mask = new RowMask(resource, identifiers);
        this.keys = new KeyMapper(resource, vault, identifiers, mask);
    }

    /** Empty where the row does not speak of it, or names it by nothing that lasts. */
    Optional<Mention> map(MentionRule rule, ResourceRow row, String recordKey, List<Finding> findings) {
        if (rule.proposed() || !rule.when().map(c -> c.holds(row::text)).orElse(true)) {
            return Optional.empty();
        }
        boolean address = rule.kind() == EntityKind.ADDRESS && rule.place().filter(PlaceRule::isWritten).isPresent();
        return address ? place(rule, row, findings) : entity(rule, row, recordKey, findings);
    }

    private Optional<Mention> entity(MentionRule rule, ResourceRow row, String recordKey, List<Finding> findings) {
        KeyMapper.Named named = keys.of(rule, row, findings);
        Set<IdentityKey> known = new LinkedHashSet<>(named.keys());
        SortedMap<String, String> said = said(rule.attributes(), row, findings);
        rule.place().flatMap(p -> coordinates(p, row, findings)).ifPresent(p -> position(said, p));
        if (known.isEmpty()) {
            if (!rule.registers() || said.getOrDefault("name", said.getOrDefault("projectName", "")).isEmpty()) {
                return Optional.empty();
            }
            // A register's row without a number: the row stands for the entity, no name is taken for an identity.
            known.add(new IdentityKey(rule.kind(), "row:" + recordKey));
        }
        SortedMap<String, String> attributes = new TreeMap<>(named.attributes());
        attributes.putAll(said);
        return Optional.of(new Mention(rule.as(), rule.kind(), rule.registers(), true, List.copyOf(known), attributes, named.sealed(),
                Doubts.of(rule, named, attributes, findings)));
    }

    private Optional<Mention> place(MentionRule rule, ResourceRow row, List<Finding> findings) {
        PlaceRule place = rule.place().orElseThrow();
        String written = mask.words(place.written(row), row);
        if (written.isEmpty() && !place.standard()) {
            return Optional.empty();
        }
        Optional<Point> point = coordinates(place, row, findings);
        AddressMapper.Place mapped = place.standard()
                ? addresses.standard(place, row, written, point) : addresses.provisional(mask.words(place.within(row), row), written);
        findings.addAll(mapped.findings());
        KeyMapper.Named named = keys.of(rule, row, findings);
        List<IdentityKey> known = new ArrayList<>(named.keys());
        if (!mapped.form().isEmpty()) {
            known.add(new IdentityKey(EntityKind.ADDRESS, KeyForm.addressForm(mapped.form())));
        }
        SortedMap<String, String> attributes = new TreeMap<>(mapped.attributes());
        attributes.putAll(named.attributes());
        return known.isEmpty() ? Optional.empty() : Optional.of(new Mention(rule.as(), EntityKind.ADDRESS, rule.registers(),
                place.standard(), known, attributes, NOTHING, Doubts.of(rule, named, attributes, findings)));
    }

    /** What rules make of a row, blank values left out and ID numbers masked. */
    SortedMap<String, String> said(List<AttributeRule> rules, ResourceRow row, List<Finding> findings) {
        SortedMap<String, String> said = new TreeMap<>();
        for (AttributeRule a : rules) {
            String value = a.of(row);
            if (value.isEmpty()) {
                continue;
            }
            Item item = a.items().isEmpty() ? NO_ITEM : resource.findItem(a.items().getFirst()).orElseThrow();
            String masked = mask.value(value, item, row);
            said.put(a.name(), masked);
            if (!masked.equals(value)) {
                findings.add(Finding.of(FindingCode.TEXT_HOLDS_PERSON_ID).in(String.join("、", a.items()), FreeText.masked(value)));
            }
        }
        return said;
    }

    /** The address of a place as its row writes it, with its position: attributes of who lies there. */
    SortedMap<String, String> written(PlaceRule place, ResourceRow row) {
        SortedMap<String, String> out = new TreeMap<>();
        out.put("address", mask.words(place.written(row), row));
        out.put("addressWithin", mask.words(place.within(row), row));
        out.values().removeIf(String::isEmpty);
        coordinates(place, row, new ArrayList<>()).ifPresent(p -> position(out, p));
        return out;
    }

    private Optional<Point> coordinates(PlaceRule place, ResourceRow row, List<Finding> findings) {
        if (place.lon().isEmpty() || place.lat().isEmpty()) {
            return Optional.empty();
        }
        return addresses.point(row.text(place.lon()), row.text(place.lat()), place.crs().isEmpty() ? "" : row.text(place.crs()), findings);
    }

    private static void position(SortedMap<String, String> attributes, Point p) {
        attributes.put("lon", AddressMapper.degrees(p.lon()));
        attributes.put("lat", AddressMapper.degrees(p.lat()));
    }

    boolean sound(Item item, String text) {
        return keys.sound(item, text);
    }

    String normal(Item item, String text) {
        return keys.normal(item, text);
    }
}
