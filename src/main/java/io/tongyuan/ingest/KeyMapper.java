package io.tongyuan.ingest;

import io.tongyuan.identity.KeyForm;
import io.tongyuan.identity.NameForm;
import io.tongyuan.model.EstateUnit;
import io.tongyuan.model.Finding;
import io.tongyuan.model.IdentityKey;
import io.tongyuan.model.PersonId;
import io.tongyuan.model.Reading;
import io.tongyuan.model.Severity;
import io.tongyuan.privacy.PersonKey;
import io.tongyuan.privacy.Vault;
import io.tongyuan.source.Item;
import io.tongyuan.source.KeyRule;
import io.tongyuan.source.KeyType;
import io.tongyuan.source.MentionRule;
import io.tongyuan.source.Resource;
import io.tongyuan.source.ResourceRow;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What a row names an entity by: its identity keys, in a form that gives nothing private away. */
final class KeyMapper {
    private static final byte[] NOTHING = {};
    private static final char SEPARATOR = '\u001f';

    private final Resource resource;
    private final Vault vault;
    private final IdentifierReader identifiers;
    private final RowMask mask;

    KeyMapper(Resource resource, Vault vault, IdentifierReader identifiers, RowMask mask) {
        this.resource = resource;
        this.vault = vault;
        this.identifiers = identifiers;
        this.mask = mask;
    }

    /**
     * @param attributes the identifiers as they are shown
     * @param sealed     cipher text of the private one, empty where there is none
     * @param person     the ID number, where it breaks no rule
     * @param faults     codes of what is wrong with the identifiers
     */
    record Named(Set<IdentityKey> keys, SortedMap<String, String> attributes, byte[] sealed, Optional<PersonId> person, Set<String> faults) {
    }

    Named of(MentionRule rule, ResourceRow row, List<Finding> findings) {
        Set<IdentityKey> keys = new LinkedHashSet<>();
        SortedMap<String, String> attributes = new TreeMap<>();
        byte[] sealed = NOTHING;
        Optional<PersonId> person = Optional.empty();
        Set<String> faults = new TreeSet<>();
        for (KeyRule key : rule.keys()) {
            if (key.type() == KeyType.COMPOSED) {
                composed(key, row).ifPresent(k -> keys.add(new IdentityKey(rule.kind(), k)));
                continue;
            }
            String text = row.text(key.item());
            Item item = resource.findItem(key.item()).orElseThrow();
            String number = text.isEmpty() ? "" : number(key.type(), item, text);
            if (number.isEmpty()) {
                continue;
            }
            if (keys.add(new IdentityKey(rule.kind(), keyOf(key, item, number, row)))) {
                Optional<Reading<?>> reading = identifiers.read(item.datum(), text);
                List<Finding> found = reading.map(Reading::findings).orElse(List.of());
                found.forEach(f -> findings.add(f.in(item.name(), mask.shown(text, item))));
                found.stream().filter(f -> f.severity() == Severity.ERROR).forEach(f -> faults.add(f.code().name()));
                person = reading.filter(Reading::valid).flatMap(Reading::value).map(v -> v instanceof PersonId id ? id : null);
            }
            if (key.type() == KeyType.PERSON_ID) {
                sealed = vault.encryptId(number);
            } else {
                attributes.put(attribute(key.type()), mask.value(number, item, row));
            }
            if (key.type() == KeyType.CERTIFICATE) {
                attributes.put("certificateKind", key.scope());
            }
        }
        return new Named(keys, attributes, sealed, person, faults);
    }

    /** True where the text is an identifier that breaks no rule, or one that has none. */
    boolean sound(Item item, String text) {
        return identifiers.read(item.datum(), text).map(Reading::valid).orElse(true);
    }

    String normal(Item item, String text) {
        return identifiers.read(item.datum(), text).map(Reading::normalized).filter(n -> !n.isEmpty()).orElse(text);
    }

    /** The number that counts, "" where the text has not the form of the key's type. */
    private String number(KeyType type, Item item, String text) {
        return switch (type) {
            case ESTATE_UNIT -> estate(text, u -> Optional.of(u.named())).orElse(normal(item, text));
            case ESTATE_BUILDING -> estate(text, EstateUnit::buildingNumber).orElse("");
            case PARCEL -> estate(text, u -> Optional.of(u.parcel().text())).orElse("");
            default -> normal(item, text);
        };
    }

    private Optional<String> estate(String text, Function<EstateUnit, Optional<String>> part) {
        return identifiers.estateUnit(text).value().flatMap(part);
    }

    private String keyOf(KeyRule key, Item item, String number, ResourceRow row) {
        if (key.type() == KeyType.PERSON_ID) {
            return PersonKey.of(vault, NameForm.of(number));
        }
        String shown = mask.value(number, item, row).equals(number) ? number : "#" + vault.digestOfId(NameForm.of(number));
        return switch (key.type()) {
            case USCC, REGISTRATION_NUMBER -> KeyForm.legalEntity(shown);
            case PROJECT_CODE -> KeyForm.project(shown);
            case CERTIFICATE -> KeyForm.certificate(key.scope(), shown);
            case ADDRESS_CODE -> KeyForm.addressCode(shown);
            case ESTATE_UNIT, PARCEL, ESTATE_BUILDING -> KeyForm.estateUnit(shown);
            case COMPOSED, PERSON_ID -> throw new IllegalStateException(key.type() + " has no clear key");
        };
    }

    /** A digest under the key of ID numbers, for it may hold one; empty where a part is missing. */
    private Optional<String> composed(KeyRule key, ResourceRow row) {
        StringBuilder all = new StringBuilder(key.scope());
        for (KeyRule.Part part : key.parts()) {
            String text = row.text(part.item());
            String counts = part.birthDate() ? birthDate(text) : normal(resource.findItem(part.item()).orElseThrow(), text);
            if (counts.isEmpty()) {
                return Optional.empty();
            }
            all.append(SEPARATOR).append(NameForm.of(counts));
        }
        return Optional.of(KeyForm.composed(vault.digestOfId(all.toString())));
    }

    /** "" where the number breaks a rule: then its date is not to be relied on. */
    private String birthDate(String idNumber) {
        Reading<PersonId> reading = identifiers.person(idNumber);
        return reading.value().filter(id -> reading.valid()).flatMap(PersonId::birthDate).map(Object::toString).orElse("");
    }

    /** Under which attribute the identifier itself is shown. */
    private static String attribute(KeyType type) {
        return switch (type) {
            case USCC, REGISTRATION_NUMBER -> "uscc";
            case PROJECT_CODE, ADDRESS_CODE -> "code";
            case CERTIFICATE -> "number";
            case ESTATE_UNIT, PARCEL, ESTATE_BUILDING -> "estateUnit";
            case PERSON_ID, COMPOSED -> throw new IllegalStateException(type + " is not shown");
        };
    }
}
