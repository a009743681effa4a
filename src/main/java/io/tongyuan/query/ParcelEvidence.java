package io.tongyuan.query;

import static io.tongyuan.query.Verdict.CONFIRMED;
import static io.tongyuan.query.Verdict.UNVERIFIABLE;

import io.tongyuan.graph.Neighbour;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.identity.NameForm;
import io.tongyuan.model.LinkType;
import io.tongyuan.query.PermitEvidence.Permit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What the numbers of parcels tie together: permits on one parcel, the title to it, the buildings on it. Shown with the
 * place and never against it: land may be leased, and a project may lie on several parcels.
 */
final class ParcelEvidence {
    private ParcelEvidence() {
    }

    /**
     * @param parcels the land that the permits concern
     * @param tied    what else concerns that land or stands on it
     */
    static List<Evidence> of(Dossier project, List<Permit> permits, List<Neighbour> parcels, List<Neighbour> tied) {
        List<String> ids = permits.stream().map(p -> p.certificate().id()).toList();
        TreeMap<String, List<Neighbour>> byParcel = new TreeMap<>();
        parcels.forEach(n -> byParcel.computeIfAbsent(n.far().id(), k -> new ArrayList<>()).add(n));
        List<Evidence> out = new ArrayList<>();
        byParcel.values().forEach(on -> shared(project, permits, on, out));
        tied.stream().filter(n -> !ids.contains(n.far().id()))
                .forEach(n -> onParcel(project, byParcel.get(n.nearId()).getFirst(), n, out));
        return out.stream().distinct().toList();
    }

    private static void shared(Dossier project, List<Permit> permits, List<Neighbour> on, List<Evidence> out) {
        List<Permit> together = permits.stream().filter(p -> on.stream().anyMatch(n -> n.nearId().equals(p.certificate().id()))).toList();
        if (together.size() > 1) {
            Evidence.Seen[] numbers = together.stream().map(p -> p.certificate().seen(p.kind() + "证号", "number")).toArray(Evidence.Seen[]::new);
            out.add(Evidence.of("PARCEL_SHARED", CONFIRMED, "各项许可登记的是同一宗地 " + number(on.getFirst().far()), numbers)
                    .along(project.id(), LinkType.PERMITTED_BY.name(), together.getFirst().certificate().id(), LinkType.CONCERNS.name(),
                            on.getFirst().far().id()));
        }
    }

    private static void onParcel(Dossier project, Neighbour permit, Neighbour found, List<Evidence> out) {
        StoredEntity far = found.far();
        String[] path = {project.id(), LinkType.PERMITTED_BY.name(), permit.nearId(), LinkType.CONCERNS.name(), permit.far().id(),
                found.link().type().name(), far.id()};
        Evidence.Seen parcel = Evidence.Seen.asked("宗地", number(permit.far()));
        if (found.link().type() == LinkType.STANDS_ON) {
            out.add(Evidence.of("PARCEL_BUILDING", CONFIRMED, "许可的宗地上登记有楼栋", parcel, Evidence.Seen.asked("楼栋单元号", number(far))).along(path));
        } else if (found.link().type() == LinkType.CONCERNS && !far.value("holderName").isEmpty()) {
            boolean same = NameForm.of(far.value("holderName")).equals(NameForm.of(project.value("unitName")));
            out.add(Evidence.of(same ? "PARCEL_TITLE_AGREES" : "PARCEL_TITLE_OTHER_HOLDER", same ? CONFIRMED : UNVERIFIABLE,
                    same ? "许可宗地的权属证书登记在建设单位名下" : "许可宗地的权属证书登记在他人名下，仅供参考", parcel,
                    project.seen("项目的建设单位", "unitName"), Evidence.Seen.asked("权利人", far.value("holderName")),
                    Evidence.Seen.asked("证号", far.value("number"))).along(path));
        }
    }

    private static String number(StoredEntity parcel) {
        return parcel.value("estateUnit");
    }
}
