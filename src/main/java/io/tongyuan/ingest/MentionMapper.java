package io.tongyuan.ingest;

import io.tongyuan.identity.KeyForm;
import io.tongyuan.identity.NameForm;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.Finding;
import io.tongyuan.model.FindingCode;
import io.tongyuan.model.IdentityKey;
import io.tongyuan.model.Mention;
import io.tongyuan.model.Point;
import io.tongyuan.model.Reading;
import io.tongyuan.privacy.FreeText;
import io.tongyuan.privacy.Mask;
import io.tongyuan.privacy.PersonKey;
import io.tongyuan.privacy.Vault;
import io.tongyuan.source.AttributeRule;
import io.tongyuan.source.Datum;
import io.tongyuan.source.Item;
import io.tongyuan.source.KeyRule;
import io.tongyuan.source.KeyType;
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

/** What a row says of one entity: its keys, in a form that gives nothing private away, and its attributes. */
final class MentionMapper {
    private static final byte[] NOTHING = {};
    private static final Item NO_ITEM = new Item("", "", Datum.TEXT, List.of(), true, "", "", "");

    private final Resource resource;
    private final Vault vault;
    private final AddressMapper addresses;
    private final IdentifierReader identifiers;

    MentionMapper(Resource resource, Vault vault, AddressMapper addresses, IdentifierReader identifiers) {
        this.resource = resource;
        this.vault = vault;
        this.addresses = addresses;
        this.identifiers = identifiers;
    }

    /** Empty where the row does not speak of it, or names it by nothing that lasts. */
    Optional<Mention> map(MentionRule rule, ResourceRow row, String recordKey, List<Finding> findings) {
        if (rule.proposed() || !rule.when().map(c -> c.holds(row::text)).orElse(true)) {
            return Optional.empty();
        }
        return rule.kind() == EntityKind.ADDRESS ? place(rule, row, findings) : entity(rule, row, recordKey, findings);
    }

    private Optional<Mention> entity(MentionRule rule, ResourceRow row, String recordKey, List<Finding> findings) {
        Set<IdentityKey> keys = new LinkedHashSet<>();
        SortedMap<String, String> attributes = new TreeMap<>();
        byte[] sealed = NOTHING;
        for (KeyRule key : rule.keys()) {
            String text = row.text(key.item());
            if (text.isEmpty() || key.items().size() > 1) {
                continue;
            }
            Item item = resource.findItem(key.item()).orElseThrow();
            Optional<Reading<?>> reading = identifiers.read(item.datum(), text);
            if (keys.add(new IdentityKey(rule.kind(), keyOf(key, item, text, row)))) {
                reading.ifPresent(r -> r.findings().forEach(f -> findings.add(f.in(item.name(), shown(item, text)))));
            }
            if (key.type() == KeyType.PERSON_ID) {
                sealed = vault.encryptId(normal(item, text));
            } else {
                put(attributes, name(key.type()), normal(item, text), item, row);
            }
            if (key.type() == KeyType.CERTIFICATE) {
                attributes.put("certificateKind", scope(key));
            }
        }
        boolean identified = !keys.isEmpty();
        SortedMap<String, String> said = new TreeMap<>();
        for (AttributeRule a : rule.attributes()) {
            String value = a.of(row);
            Item item = a.items().isEmpty() ? NO_ITEM : resource.findItem(a.items().getFirst()).orElseThrow();
            if (put(said, a.name(), value, item, row)) {
                findings.add(Finding.of(FindingCode.TEXT_HOLDS_PERSON_ID).in(String.join("、", a.items()), FreeText.masked(value)));
            }
        }
        if (!identified) {
            if (!rule.registers() || said.getOrDefault("name", said.getOrDefault("projectName", "")).isEmpty()) {
                return Optional.empty();
            }
            // A register's row without a number: the row stands for the entity, no name is taken for an identity.
            keys.add(new IdentityKey(rule.kind(), "row:" + recordKey));
        }
        boolean asserts = rule.registers() || !said.isEmpty();
        attributes.putAll(said);
        return Optional.of(new Mention(rule.as(), rule.kind(), rule.registers(), asserts, List.copyOf(keys), attributes, sealed));
    }

    private Optional<Mention> place(MentionRule rule, ResourceRow row, List<Finding> findings) {
        PlaceRule place = rule.place().orElseThrow();
        String written = masked(place.written(row), row);
        if (written.isEmpty() && !place.standard()) {
            return Optional.empty();
        }
        Optional<Point> point = coordinates(place, row, findings);
        AddressMapper.Place mapped = place.standard()
                ? addresses.standard(place, row, written, point) : addresses.provisional(masked(place.within(row), row), written);
        findings.addAll(mapped.findings());
        List<IdentityKey> keys = new ArrayList<>();
        for (KeyRule key : rule.keys()) {
            String text = row.text(key.item());
            if (!text.isEmpty()) {
                keys.add(new IdentityKey(EntityKind.ADDRESS, keyOf(key, resource.findItem(key.item()).orElseThrow(), text, row)));
                put(mapped.attributes(), name(key.type()), text, resource.findItem(key.item()).orElseThrow(), row);
            }
        }
        if (!mapped.form().isEmpty()) {
            keys.add(new IdentityKey(EntityKind.ADDRESS, KeyForm.addressForm(mapped.form())));
        }
        return keys.isEmpty() ? Optional.empty() : Optional.of(new Mention(rule.as(), EntityKind.ADDRESS, rule.registers(),
                place.standard(), keys, mapped.attributes(), NOTHING));
    }

    Optional<Point> coordinates(PlaceRule place, ResourceRow row) {
        return coordinates(place, row, new ArrayList<>());
    }

    private Optional<Point> coordinates(PlaceRule place, ResourceRow row, List<Finding> findings) {
        if (place.lon().isEmpty() || place.lat().isEmpty()) {
            return Optional.empty();
        }
        return addresses.point(row.text(place.lon()), row.text(place.lat()), place.crs().isEmpty() ? "" : row.text(place.crs()), findings);
    }

    /** Puts a value that holds no ID number in clear; true where one had to be masked. */
    boolean put(SortedMap<String, String> attributes, String name, String value, Item item, ResourceRow row) {
        if (value.isEmpty()) {
            return false;
        }
        String masked = masked(value, item, row);
        attributes.put(name, masked);
        return !masked.equals(value);
    }

    /** Words without ID numbers: those of the shape of one, and the row's own, which may be broken. */
    String masked(String words, ResourceRow row) {
        return masked(words, NO_ITEM, row);
    }

    /**
     * Numbers of documents may look like an ID number (a building permit's is division, date and serial, 18 digits): in
     * those only the row's own ID numbers are masked, in words everything of the shape.
     */
    private String masked(String value, Item item, ResourceRow row) {
        if (hidesPersonId(value, item)) {
            return Mask.idNumber(value);
        }
        String out = item.datum().identifies() || item.datum() == Datum.DATE ? value : FreeText.masked(value);
        for (Item i : resource.items()) {
            String id = i.datum() == Datum.PERSON_ID ? row.text(i.name()) : "";
            if (!id.isEmpty() && out.contains(id)) {
                out = out.replace(id, Mask.idNumber(id));
            }
        }
        return out;
    }

    /** An ID number in the place of a credit code: old sole traders were registered under their owner's. */
    private boolean hidesPersonId(String value, Item item) {
        return (item.datum() == Datum.USCC || item.datum() == Datum.REGISTRATION_NUMBER) && !sound(item, value) && identifiers.isPersonId(value);
    }

    /** True where the text is an identifier that breaks no rule, or one that has none. */
    boolean sound(Item item, String text) {
        return identifiers.read(item.datum(), text).map(Reading::valid).orElse(true);
    }

    String normal(Item item, String text) {
        return identifiers.read(item.datum(), text).map(Reading::normalized).filter(n -> !n.isEmpty()).orElse(text);
    }

    private String keyOf(KeyRule key, Item item, String text, ResourceRow row) {
        String normal = normal(item, text);
        if (key.type() == KeyType.PERSON_ID) {
            return PersonKey.of(vault, NameForm.of(normal));
        }
        String shown = !masked(normal, item, row).equals(normal) ? "#" + vault.digestOfId(NameForm.of(normal)) : normal;
        return switch (key.type()) {
            case USCC, REGISTRATION_NUMBER -> KeyForm.legalEntity(shown);
            case PROJECT_CODE -> KeyForm.project(shown);
            case CERTIFICATE -> KeyForm.certificate(scope(key), shown);
            case ADDRESS_CODE -> KeyForm.addressCode(shown);
            case ESTATE_UNIT, PARCEL, ESTATE_BUILDING -> KeyForm.estateUnit(shown);
            case COMPOSED, PERSON_ID -> throw new IllegalStateException(key.type() + " has no clear key");
        };
    }

    private String scope(KeyRule key) {
        return key.scope().isEmpty() ? resource.name() : key.scope();
    }

    private static String shown(Item item, String text) {
        return item.datum() == Datum.PERSON_ID ? Mask.idNumber(text) : FreeText.masked(text);
    }

    /** Under which attribute the identifier itself is shown. */
    private static String name(KeyType type) {
        return switch (type) {
            case USCC, REGISTRATION_NUMBER -> "uscc";
            case PROJECT_CODE, ADDRESS_CODE -> "code";
            case CERTIFICATE -> "number";
            case ESTATE_UNIT, PARCEL, ESTATE_BUILDING -> "estateUnit";
            case PERSON_ID, COMPOSED -> "";
        };
    }
}
