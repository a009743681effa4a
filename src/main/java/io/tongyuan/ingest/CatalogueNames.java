package io.tongyuan.ingest;

import io.tongyuan.model.EntityKind;
import io.tongyuan.reconcile.PlaceCategories;
import io.tongyuan.reconcile.PolicyNames;
import io.tongyuan.source.Catalogue;
import io.tongyuan.source.KeyType;
import io.tongyuan.source.MentionRule;
import io.tongyuan.source.Resource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sources and attributes that the resources of a catalogue bring. */
public final class CatalogueNames implements PolicyNames {
    private static final Set<String> OF_KEYS = Set.of("uscc", "code", "number", "certificateKind", "estateUnit");
    private static final Set<String> OF_PLACES = Set.of("formerly", "demolished", "address", "addressWithin", "lon", "lat");
    private static final Set<String> OF_ADDRESSES = Set.of("divisionCandidates", "text", "division", "road", "roadNumber", "estate", "building", "unit", "floor", "room", "standard");

    private final Catalogue catalogue;

    public CatalogueNames(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String wrongSource(String source) {
        int slash = source.indexOf('/');
        String provider = slash < 0 ? source : source.substring(0, slash);
        List<String> departments = catalogue.resources().stream().map(Resource::department).distinct().sorted().toList();
        // 民政局 keeps standard addresses too in some cities: any department may provide any resource.
        if (!departments.contains(provider)) {
            return "没有名为「" + provider + "」的单位，目录中的单位有：" + String.join("、", departments);
        }
        String resource = slash < 0 ? "" : source.substring(slash + 1);
        Optional<Resource> known = resource.isEmpty() ? Optional.empty() : catalogue.find(resource);
        if (slash >= 0 && (known.isEmpty() || !known.get().name().equals(resource))) {
            return "目录中没有资源「" + resource + "」。" + provider + "的资源有：" + catalogue.resources().stream()
                    .filter(r -> r.department().equals(provider)).map(Resource::name).collect(Collectors.joining("、"));
        }
        return "";
    }

    @Override
    public String wrongAttribute(EntityKind kind, String attribute) {
        Set<String> known = attributes(kind);
        return known.contains(attribute) ? "" : "没有属性「" + attribute + "」，可用：" + String.join("、", new TreeSet<>(known));
    }

    private Set<String> attributes(EntityKind kind) {
        Set<String> out = new HashSet<>(OF_PLACES);
        Stream<MentionRule> mentions = catalogue.resources().stream().flatMap(r -> r.mentions().stream()).filter(m -> m.kind() == kind);
        mentions.forEach(m -> {
            m.attributes().forEach(a -> out.add(a.name()));
            if (m.keys().stream().anyMatch(k -> k.type() != KeyType.PERSON_ID)) {
                out.addAll(OF_KEYS);
            }
        });
        if (kind == EntityKind.ADDRESS) {
            out.addAll(OF_ADDRESSES);
        }
        if (kind == EntityKind.POI) {
            out.add(PlaceCategories.CODE);
        }
        return out;
    }
}
