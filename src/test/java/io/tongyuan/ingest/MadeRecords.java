package io.tongyuan.ingest;

import io.tongyuan.model.EntityKind;
import io.tongyuan.model.IdentityKey;
import io.tongyuan.model.LinkAssertion;
import io.tongyuan.model.LinkType;
import io.tongyuan.model.Mention;
import io.tongyuan.model.SourceRecord;
import io.tongyuan.privacy.Vault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Source records made by hand, or at random. */
public final class MadeRecords {
    private static final byte[] NOTHING = {};

    private final Vault vault;

    public MadeRecords(Vault vault) {
        this.vault = vault;
    }

    public SourceRecord entity(String provider, String code, String date, Map<String, String> values, String... moreKeys) {
        List<IdentityKey> keys = new ArrayList<>(List.of(new IdentityKey(EntityKind.LEGAL_ENTITY, "uscc:" + code)));
        Arrays.stream(moreKeys).forEach(k -> keys.add(new IdentityKey(EntityKind.LEGAL_ENTITY, k)));
        Mention m = new Mention("entity", EntityKind.LEGAL_ENTITY, true, true, keys, new TreeMap<>(values), NOTHING);
        return record(provider, "册", code, date, List.of(m), List.of());
    }

    /** The record of that key says nothing from that date on. */
    public SourceRecord withdrawn(String provider, String code, String date) {
        return record(provider, "册", code, date, List.of(), List.of());
    }

    /** A person who represents the entity, at an address that is only written. */
    public SourceRecord representative(String provider, String code, String person, String date, String form) {
        Mention entity = new Mention("entity", EntityKind.LEGAL_ENTITY, false, true, List.of(new IdentityKey(EntityKind.LEGAL_ENTITY, "uscc:" + code)),
                new TreeMap<>(Map.of("address", form)), NOTHING);
        Mention who = new Mention("person", EntityKind.PERSON, true, true, List.of(new IdentityKey(EntityKind.PERSON, "pid:" + person)),
                new TreeMap<>(Map.of("name", "人" + person)), vault.encryptId(person));
        Mention place = new Mention("place", EntityKind.ADDRESS, false, false, List.of(new IdentityKey(EntityKind.ADDRESS, "form:" + form)),
                new TreeMap<>(Map.of("text", form)), NOTHING);
        return record(provider, "任职", code + person, date, List.of(entity, who, place),
                List.of(new LinkAssertion(LinkType.REPRESENTS, "person", "entity"), new LinkAssertion(LinkType.REGISTERED_AT, "entity", "place")));
    }

    public SourceRecord address(String code, String form, String date) {
        Mention m = new Mention("place", EntityKind.ADDRESS, true, true, List.of(new IdentityKey(EntityKind.ADDRESS, "addr:" + code),
                new IdentityKey(EntityKind.ADDRESS, "form:" + form)), new TreeMap<>(Map.of("text", "标准" + form, "standard", "true")), NOTHING);
        return record("民政局", "标准地址", code, date, List.of(m), List.of());
    }

    public SourceRecord permit(String number, String date, String unit, String project) {
        Mention m = new Mention("certificate", EntityKind.CERTIFICATE, true, true, List.of(new IdentityKey(EntityKind.CERTIFICATE, "cert:" + number)),
                new TreeMap<>(Map.of("unitName", unit, "projectName", project)), NOTHING);
        return record("住房和城乡建设局", "许可", number, date, List.of(m), List.of());
    }

    public SourceRecord project(String code, String date, String unit, String name) {
        Mention m = new Mention("project", EntityKind.PROJECT, true, true, List.of(new IdentityKey(EntityKind.PROJECT, "project:" + code)),
                new TreeMap<>(Map.of("unitName", unit, "name", name)), NOTHING);
        return record("发展和改革局", "投资项目", code, date, List.of(m), List.of());
    }

    public SourceRecord record(String provider, String resource, String key, String date, List<Mention> mentions, List<LinkAssertion> links) {
        String content = provider + resource + key + date + mentions.stream().map(m -> m.keys() + "" + m.attributes()).toList();
        return new SourceRecord(vault.publicId(EntityKind.SOURCE_RECORD, content), vault.digestOfRow(provider + resource + key),
                provider, resource, date, mentions, links, List.of(), NOTHING, new SourceRecord.Arrival("f.csv", 1, "b"));
    }

    /** Of all sorts, with corrections, withdrawals, keys that join entities, and several versions of one record. */
    public List<SourceRecord> atRandom(int count, Random random) {
        List<SourceRecord> out = new ArrayList<>();
        List<String> providers = List.of("市场监督管理局", "税务局", "民政局", "公安局");
        for (int i = 0; i < count; i++) {
            String code = "E" + random.nextInt(1 + count / 8);
            String provider = providers.get(random.nextInt(providers.size()));
            String date = random.nextInt(6) == 0 ? "" : "20" + (10 + random.nextInt(15)) + "-01-0" + (1 + random.nextInt(9));
            String other = "" + random.nextInt(1 + count / 10);
            out.add(switch (random.nextInt(12)) {
                case 0 -> withdrawn(provider, code, date);
                case 1 -> entity(provider, code, date, Map.of("name", "公司" + random.nextInt(4)), "reg:" + random.nextInt(1 + count / 4));
                case 2, 3 -> representative(provider, code, "P" + other, date, "f" + other);
                case 4, 5 -> address("A" + other, "f" + random.nextInt(1 + count / 10), date);
                case 6 -> permit("C" + other, date, "公司" + random.nextInt(3), "项目" + random.nextInt(5));
                case 7 -> project("J" + other, date, "公司" + random.nextInt(3), "项目" + random.nextInt(5));
                default -> entity(provider, code, date, Map.of("name", "公司" + random.nextInt(4), "state", "状态" + random.nextInt(3)));
            });
        }
        return out.stream().distinct().toList();
    }
}
