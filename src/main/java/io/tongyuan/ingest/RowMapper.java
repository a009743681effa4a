package io.tongyuan.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongyuan.model.Finding;
import io.tongyuan.model.FindingCode;
import io.tongyuan.model.LinkAssertion;
import io.tongyuan.model.LinkType;
import io.tongyuan.model.Mention;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.SourceRecord;
import io.tongyuan.privacy.Vault;
import io.tongyuan.source.Item;
import io.tongyuan.source.LinkRule;
import io.tongyuan.source.MentionRule;
import io.tongyuan.source.PlaceRule;
import io.tongyuan.source.Resource;
import io.tongyuan.source.ResourceRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Turns a row of a resource into a source record, by the resource's rules alone. */
public final class RowMapper {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final char SEPARATOR = '\u001f';

    private final Resource resource;
    private final String provider;
    private final Vault vault;
    private final MentionMapper mentions;
    /** Day from which the records that the rows name say nothing any more; null where the rows speak. */
    private final LocalDate withdrawnOn;

    private RowMapper(RowMapper of, LocalDate withdrawnOn) {
        this.resource = of.resource;
        this.provider = of.provider;
        this.vault = of.vault;
        this.mentions = of.mentions;
        this.withdrawnOn = withdrawnOn;
    }

    public RowMapper(Resource resource, String provider, Vault vault, AddressMapper addresses, IdentifierReader identifiers) {
        this.resource = resource;
        this.provider = provider;
        this.vault = vault;
        this.mentions = new MentionMapper(resource, vault, addresses, identifiers);
        this.withdrawnOn = null;
    }

    /** Makes of each row a version of its record that says nothing, in force after that day. */
    public RowMapper withdrawing(LocalDate on) {
        return new RowMapper(this, on);
    }

    /** What became of a row. */
    public sealed interface Mapped {
    }

    /** @param findings what was wrong in it; columns by the resource's items */
    public record Accepted(SourceRecord record, List<Finding> findings) implements Mapped {
    }

    public record Refused(Finding why) implements Mapped {
    }

    /** @param columns the file's header, for what no item was found for */
    public Mapped map(ResourceRow row, List<String> columns, SourceRecord.Arrival arrival) {
        if (row.refusal().isPresent()) {
            return new Refused(row.refusal().get());
        }
        if (withdrawnOn != null) {
            return withdrawal(row, arrival);
        }
        List<Finding> findings = new ArrayList<>(row.findings());
        String content = content(row);
        String recordKey = soundKey(row).orElseGet(() -> recordKey(row, content));
        Map<String, Mention> said = new LinkedHashMap<>();
        for (MentionRule rule : resource.mentions()) {
            mentions.map(rule, row, recordKey, findings).ifPresent(m -> said.put(rule.as(), m));
        }
        if (said.isEmpty()) {
            return new Refused(findings.stream().filter(f -> f.code() == FindingCode.INPUT_TOO_LONG).findFirst()
                    .orElse(Finding.of(FindingCode.ROW_NAMES_NOTHING)));
        }
        resource.links().forEach(l -> withAddress(said, l, row));
        List<LinkAssertion> links = links(said, row, findings);
        String id = vault.publicId(EntityKind.SOURCE_RECORD, provider + SEPARATOR + resource.name() + SEPARATOR + recordKey + SEPARATOR + content);
        List<Finding> once = findings.stream().distinct().toList();
        List<String> codes = once.stream().map(f -> f.code().name()).distinct().sorted().toList();
        return new Accepted(new SourceRecord(id, recordKey, provider, resource.name(), date(row), List.copyOf(said.values()),
                links, codes, vault.encryptRow(raw(row, columns)), arrival), once);
    }

    /** Dated past the end of its day, so that it comes after what was said on that day. */
    private Mapped withdrawal(ResourceRow row, SourceRecord.Arrival arrival) {
        Optional<String> key = soundKey(row);
        if (key.isEmpty()) {
            return new Refused(Finding.of(FindingCode.WITHDRAWAL_KEY_MISSING, String.join("、", resource.key())));
        }
        String date = withdrawnOn + "T24";
        String id = vault.publicId(EntityKind.SOURCE_RECORD, provider + SEPARATOR + resource.name() + SEPARATOR + key.get() + SEPARATOR + "withdrawn" + SEPARATOR + date);
        return new Accepted(new SourceRecord(id, key.get(), provider, resource.name(), date, List.of(), List.of(), List.of(),
                vault.encryptRow("{}"), arrival), List.of());
    }

    /** A number may name both ends (a parcel without buildings as unit and as parcel): then there is nothing to link. */
    private List<LinkAssertion> links(Map<String, Mention> said, ResourceRow row, List<Finding> findings) {
        List<LinkAssertion> links = new ArrayList<>();
        Set<List<Object>> linked = new HashSet<>();
        for (LinkRule rule : resource.links()) {
            Mention from = said.get(rule.from());
            Mention to = said.get(rule.to());
            boolean stated = from != null && to != null && !from.key().equals(to.key())
                    && rule.when().map(c -> c.holds(row::text)).orElse(true);
            if (stated && linked.add(List.of(rule.type(), from.key(), to.key()))) {
                links.add(new LinkAssertion(rule.type(), rule.from(), rule.to(), rule.basis(), mentions.said(rule.attributes(), row, findings)));
            }
        }
        return links;
    }

    /** Who lies at a written address has that text, as written, among its attributes. */
    private void withAddress(Map<String, Mention> said, LinkRule link, ResourceRow row) {
        boolean places = link.type() == LinkType.LOCATED_AT || link.type() == LinkType.REGISTERED_AT || link.type() == LinkType.RESIDES_AT;
        Mention from = said.get(link.from());
        Mention to = said.get(link.to());
        boolean states = link.when().map(c -> c.holds(row::text)).orElse(true);
        if (!places || !states || from == null || to == null || from.attributes().containsKey("address")) {
            return;
        }
        resource.findMention(link.to()).flatMap(MentionRule::place).filter(PlaceRule::isWritten).ifPresent(place -> {
            TreeMap<String, String> attributes = new TreeMap<>(from.attributes());
            attributes.putAll(mentions.written(place, row));
            said.put(link.from(), new Mention(from.as(), from.kind(), from.registers(), true, from.keys(), attributes, from.sealed(), from.doubts()));
        });
    }

    /** By the resource's identifier, where the row has a sound one. */
    private Optional<String> soundKey(ResourceRow row) {
        boolean sound = !resource.key().isEmpty();
        for (String item : resource.key()) {
            String text = row.text(item);
            sound &= !text.isEmpty() && mentions.sound(resource.findItem(item).orElseThrow(), text);
        }
        return sound ? Optional.of(vault.digestOfRow(written(row).toString())) : Optional.empty();
    }

    /** Where it has none, the row itself is its key. */
    private String recordKey(ResourceRow row, String content) {
        return vault.digestOfRow(written(row).append(SEPARATOR).append(content).toString());
    }

    private StringBuilder written(ResourceRow row) {
        StringBuilder key = new StringBuilder(provider).append(SEPARATOR).append(resource.name());
        resource.key().forEach(item -> key.append(SEPARATOR).append(mentions.normal(resource.findItem(item).orElseThrow(), row.text(item))));
        return key;
    }

    /** By items and not by columns, so that the order of a file's columns leaves no trace. */
    private String content(ResourceRow row) {
        StringBuilder out = new StringBuilder();
        for (Item item : resource.items()) {
            String written = row.value(item.name()).written();
            if (!written.isEmpty()) {
                out.append(item.name()).append('=').append(written).append(SEPARATOR);
            }
        }
        return out.toString();
    }

    private String date(ResourceRow row) {
        return resource.date().stream().map(row::text).filter(t -> !t.isEmpty()).findFirst().orElse("");
    }

    private static String raw(ResourceRow row, List<String> columns) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size() && i < row.fields().size(); i++) {
            cells.merge(columns.get(i), row.fields().get(i), (a, b) -> a + SEPARATOR + b);
        }
        try {
            return JSON.writeValueAsString(cells);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
