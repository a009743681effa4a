package io.tongyuan.query;

import static io.tongyuan.query.Verdict.CONFIRMED;
import static io.tongyuan.query.Verdict.UNVERIFIABLE;

import io.tongyuan.graph.Neighbour;
import io.tongyuan.graph.ProjectFile;
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
     * @param file    what else concerns that land or stands on it
     */
    static List<Evidence> of(Dossier project, List<Permit> permits, List<Neighbour> parcels, ProjectFile file) {
        TreeMap<String, List<Neighbour>> byParcel = new TreeMap<>();
        parcels.forEach(n -> byParcel.computeIfAbsent(n.far().id(), k -> new ArrayList<>()).add(n));
        List<Evidence> out = new ArrayList<>();
        byParcel.values().forEach(on -> shared(project, permits, on, out));
        file.titles().stream().filter(t -> byParcel.containsKey(t.parcelId())).map(t -> title(project, byParcel.get(t.parcelId()).getFirst(), t)).forEach(out::add);
        file.buildings().stream().filter(b -> byParcel.containsKey(b.parcelId())).map(b -> buildings(project, byParcel.get(b.parcelId()).getFirst(), b)).forEach(out::add);
        return out;
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

    private static Evidence title(Dossier project, Neighbour permit, ProjectFile.Title title) {
        boolean same = NameForm.of(title.holderName()).equals(NameForm.of(project.value("unitName")));
        return Evidence.of(same ? "PARCEL_TITLE_AGREES" : "PARCEL_TITLE_OTHER_HOLDER", same ? CONFIRMED : UNVERIFIABLE,
                same ? "许可宗地的权属证书登记在建设单位名下" : "许可宗地的权属证书登记在他人名下，仅供参考", parcel(permit),
                project.seen("项目的建设单位", "unitName"), Evidence.Seen.read("权利人", title.holderName(), title.disputed().contains("holderName")),
                Evidence.Seen.read("证号", title.number(), title.disputed().contains("number")))
                .along(path(project, permit, LinkType.CONCERNS, title.id()));
    }

    private static Evidence buildings(Dossier project, Neighbour permit, ProjectFile.Buildings buildings) {
        List<Evidence.Seen> seen = new ArrayList<>(List.of(parcel(permit)));
        buildings.first().forEach(b -> seen.add(Evidence.Seen.read("楼栋单元号", b.estateUnit(), !b.disputed().isEmpty())));
        boolean all = buildings.count() == buildings.first().size();
        return Evidence.of("PARCEL_BUILDING", CONFIRMED, "许可的宗地上登记有 " + buildings.count() + " 栋楼" + (all ? "" : "，列出前 " + buildings.first().size() + " 栋"),
                seen.toArray(Evidence.Seen[]::new)).along(path(project, permit, LinkType.STANDS_ON, buildings.first().getFirst().id()));
    }

    private static Evidence.Seen parcel(Neighbour permit) {
        return Evidence.Seen.of("宗地", permit.far(), "estateUnit");
    }

    private static String[] path(Dossier project, Neighbour permit, LinkType last, String id) {
        return new String[] {project.id(), LinkType.PERMITTED_BY.name(), permit.nearId(), LinkType.CONCERNS.name(), permit.far().id(), last.name(), id};
    }

    private static String number(StoredEntity parcel) {
        return parcel.value("estateUnit");
    }
}
