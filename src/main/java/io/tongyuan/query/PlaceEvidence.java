package io.tongyuan.query;

import static io.tongyuan.query.Verdict.CONFIRMED;
import static io.tongyuan.query.Verdict.CONTRADICTED;
import static io.tongyuan.query.Verdict.UNVERIFIABLE;

import io.tongyuan.address.matching.Extent;
import io.tongyuan.address.matching.PlaceRelation;
import io.tongyuan.address.matching.PlaceRelation.Located;
import io.tongyuan.address.matching.Resolution;
import io.tongyuan.model.Point;
import io.tongyuan.model.StandardAddress;
import io.tongyuan.query.PermitEvidence.Permit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the locations that a project and its permits name are one place, by the standard addresses. */
public final class PlaceEvidence {
    private final RecordPlaces places;
    private final PlaceRelation.Limits limits;

    public PlaceEvidence(RecordPlaces places, PlaceRelation.Limits limits) {
        this.places = places;
        this.limits = limits;
    }

    /**
     * A location as one record writes it.
     *
     * @param poi the point of interest that it is known by; its place is then the location's
     */
    private record Location(String name, Evidence.Seen seen, Located located, Optional<PointsOfInterest.Named> poi) {
        /** What it was found to be. */
        Evidence.Seen resolved() {
            String text = resolution().place().map(StandardAddress::text).orElse("");
            boolean disputed = resolution().place().filter(a -> !a.state().disputed().isEmpty()).isPresent();
            return poi.map(PointsOfInterest.Named::seen)
                    .orElseGet(() -> new Evidence.Seen(name + "标准地址（" + resolution().confirmedTo().chinese() + "）", text, "", "", "", "", disputed));
        }

        /** Where the building is no more: a project may be what takes its place. */
        Optional<Evidence> demolished() {
            return resolution().place().filter(a -> !a.state().stands())
                    .map(a -> Evidence.of("PLACE_DEMOLISHED", UNVERIFIABLE, name + "地点的建筑已于 " + a.state().demolished() + " 拆除", seen, resolved()));
        }

        Resolution resolution() {
            return located.resolution();
        }
    }

    Check check(Dossier project, List<Permit> permits) {
        String within = within(project);
        String written = project.value("address");
        if (written.isEmpty()) {
            return Check.of("PLACE", "地点", List.of(Evidence.of("PLACE_NOT_SHARED", UNVERIFIABLE, "项目没有登记建设地点")));
        }
        List<RecordPlaces.Found> own = places.all(written, within);
        List<Location> others = permits.stream().filter(p -> !p.certificate().value("address").isEmpty())
                .map(p -> location(p.kind(), p.certificate(), within)).toList();
        boolean set = own.size() > 1 || RecordPlaces.isLine(written);
        Location location = location("项目", project, within);
        List<Evidence> gone = Stream.concat(set ? Stream.of() : Stream.of(location), others.stream()).flatMap(l -> l.demolished().stream()).toList();
        return Check.of("PLACE", "地点", set ? set(project, own, others) : one(location, others)).showing(gone);
    }

    /** The registered address of a legal entity. */
    Check address(Dossier entity) {
        if (entity.value("address").isEmpty()) {
            return Check.of("ADDRESS", "住所", List.of(Evidence.of("ADDRESS_NOT_SHARED", UNVERIFIABLE, "没有登记住所")));
        }
        Location location = location("住所", entity, "");
        return Check.of("ADDRESS", "住所", List.of(alone(location))).showing(location.demolished().stream().toList());
    }

    private Location location(String name, Dossier of, String within) {
        Evidence.Seen seen = of.seen(name + "地点", "address");
        Optional<Point> own = of.entity().point();
        RecordPlaces.Found found = places.find(of.value("addressWithin") + of.value("address"), within);
        Optional<PointsOfInterest.Named> poi = own.isPresent() ? Optional.empty() : found.poi();
        return new Location(name, seen, poi.map(PointsOfInterest.Named::located).orElseGet(() -> new Located(found.resolution(), own, "")), poi);
    }

    /** The division in the project's code says where to look for a text that names none. */
    private static String within(Dossier project) {
        String digits = project.value("code").replace("-", "");
        return digits.length() == 20 ? digits.substring(4, 10) : "";
    }

    private List<Evidence> one(Location project, List<Location> others) {
        if (others.isEmpty()) {
            return List.of(alone(project));
        }
        List<Evidence> out = new ArrayList<>();
        others.forEach(o -> out.add(relation(project, o)));
        for (int i = 0; i < others.size(); i++) {
            for (int j = i + 1; j < others.size(); j++) {
                Evidence e = relation(others.get(i), others.get(j));
                if (e.bears() == CONTRADICTED) {
                    out.add(e);
                }
            }
        }
        return out;
    }

    private static Evidence alone(Location l) {
        Resolution r = l.resolution();
        if (l.poi.isPresent()) {
            return Evidence.of("PLACE_AT_POI", CONFIRMED, l.name + "地点是登记的政务POI", l.seen, l.resolved());
        }
        if (r.verdict() == io.tongyuan.address.matching.Verdict.AMBIGUOUS) {
            return Evidence.of("PLACE_AMBIGUOUS", UNVERIFIABLE, l.name + "地点与多个标准地址同样相符", l.seen, l.resolved());
        }
        if (r.confirmedTo().atLeast(Extent.ESTATE)) {
            return Evidence.of("PLACE_CONFIRMED", CONFIRMED, l.name + "地点与标准地址相符，确认到" + r.confirmedTo().chinese(), l.seen, l.resolved());
        }
        return Evidence.of(r.confirmedTo() == Extent.ROAD ? "PLACE_ROAD_ONLY" : "PLACE_NOT_FOUND", UNVERIFIABLE,
                l.name + "地点没有可确认的标准地址，仅确认到" + r.confirmedTo().chinese(), l.seen, l.resolved());
    }

    private Evidence relation(Location a, Location b) {
        PlaceRelation relation = PlaceRelation.between(a.located, b.located, limits);
        PlaceRelation.Kind kind = relation.kind();
        Verdict bears = kind.agrees() ? CONFIRMED : kind.contradicts() ? CONTRADICTED : UNVERIFIABLE;
        String text = a.name + "与" + b.name + "：" + switch (kind) {
            case SAME_ROOM, SAME_BUILDING, SAME_DOOR_PLATE, SAME_ESTATE -> "同一" + relation.shared().chinese();
            case SAME_PARCEL -> "同一宗地";
            case NEAR -> "相距不足" + Math.round(limits.nearM()) + "米";
            case OTHER_COUNTY -> "位于不同的区县";
            case FAR -> "相距超过" + Math.round(limits.farM()) + "米";
            case SAME_ROAD -> "只能确认在同一道路";
            case SAME_DIVISION -> "只能确认在同一行政区划";
            case UNKNOWN -> "无法确认是否同一地点";
        };
        Double distanceM = relation.distanceM() == null ? null : Math.round(relation.distanceM() * 10) / 10.0;
        return new Evidence("PLACE_" + kind, bears, text, List.of(a.seen, a.resolved(), b.seen, b.resolved()), List.of(), distanceM, true);
    }

    /** Several places, or a line: a permit must lie in a county that one of them names. */
    private List<Evidence> set(Dossier project, List<RecordPlaces.Found> own, List<Location> others) {
        Evidence.Seen written = project.seen("项目地点", "address");
        List<Located> ownPlaces = own.stream().map(RecordPlaces.Found::located).toList();
        Set<String> counties = own.stream().map(f -> f.resolution().county()).filter(c -> !c.isEmpty()).collect(Collectors.toSet());
        List<Evidence> out = new ArrayList<>();
        for (Location o : others) {
            String county = o.resolution().county();
            boolean same = ownPlaces.stream().anyMatch(r -> PlaceRelation.between(r, o.located, limits).kind().agrees());
            if (same) {
                out.add(Evidence.of("PLACE_IN_SET", CONFIRMED, o.name + "地点是项目所列地点之一", written, o.seen, o.resolved()));
            } else if (!county.isEmpty() && !counties.isEmpty() && !counties.contains(county)) {
                out.add(Evidence.of("PLACE_OTHER_COUNTY", CONTRADICTED, o.name + "地点所在区县不在项目所列地点之内", written, o.seen, o.resolved()));
            } else {
                out.add(Evidence.of("PLACE_SET_UNCONFIRMED", UNVERIFIABLE, o.name + "地点不能确认为项目所列地点之一", written, o.seen, o.resolved()));
            }
        }
        if (others.isEmpty()) {
            boolean all = own.stream().map(RecordPlaces.Found::resolution).allMatch(r -> r.verdict() != io.tongyuan.address.matching.Verdict.AMBIGUOUS && r.confirmedTo().atLeast(Extent.ESTATE));
            out.add(Evidence.of(all ? "PLACE_SET_CONFIRMED" : "PLACE_SET_UNCONFIRMED", all ? CONFIRMED : UNVERIFIABLE,
                    all ? "所列地点都与标准地址相符" : "项目为多个地点或线状工程，没有许可地点可比较", written));
        }
        return out;
    }
}
