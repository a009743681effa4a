package io.tongyuan.address.matching;

import io.tongyuan.model.AddressElement;
import io.tongyuan.model.ElementType;
import io.tongyuan.model.StandardAddress;
import java.util.ArrayList;
import java.util.List;

/** What is written, part by part against what is registered: the faults, and by them the score. */
final class Comparison {
    private static final double DIFFERENT_TOWN = 0.4;
    private static final double DIFFERENT_VILLAGE = 0.1;
    private static final double DIVISIONS_CONTRADICT = 0.2;
    private static final double RELATIVE = 0.2;
    private static final double BESIDE = 0.02;
    private static final double INFERRED_COUNTY = 0.02;
    private static final double EQUIVALENT_NAME = 0.02;
    private static final double ALIAS_NAME = 0.01;

    private Comparison() {
    }

    /**
     * @param written the place as written
     * @param ground  what the search stood on (an estate's name may have been corrected)
     * @param extent  how far the search went
     */
    static Candidate compare(WrittenPlace written, Ground ground, Extent extent, StandardAddress address) {
        List<Fault> faults = new ArrayList<>();
        divisions(written, address, faults);
        for (Part part : Part.values()) {
            if (written.has(part)) {
                part(part, written, ground, extent, address, faults);
            }
        }
        for (AddressElement e : written.beside()) {
            faults.add(new Fault(Fault.Kind.BESIDE, e.type(), e.value(), "", BESIDE));
        }
        for (AddressElement e : written.qualifiers()) {
            faults.add(new Fault(Fault.Kind.RELATIVE, e.type(), e.text(), "", RELATIVE));
        }
        return new Candidate(address, score(faults), extent, faults);
    }

    private static void divisions(WrittenPlace written, StandardAddress a, List<Fault> faults) {
        if (written.contradictory()) {
            faults.add(new Fault(Fault.Kind.DIFFERS, ElementType.DISTRICT, "", "", DIVISIONS_CONTRADICT));
        }
        String registered = Extent.significant(a.division());
        String area = written.area();
        if (area.length() < 6 && registered.length() >= 6) {
            faults.add(new Fault(Fault.Kind.INFERRED, ElementType.DISTRICT, "", registered.substring(0, 6), INFERRED_COUNTY));
        } else if (differ(area, registered, 9)) {
            faults.add(new Fault(Fault.Kind.DIFFERS, ElementType.TOWN, area.substring(0, 9), registered.substring(0, 9), DIFFERENT_TOWN));
        } else if (differ(area, registered, 12)) {
            faults.add(new Fault(Fault.Kind.DIFFERS, ElementType.VILLAGE, area, registered, DIFFERENT_VILLAGE));
        }
    }

    private static boolean differ(String a, String b, int digits) {
        return a.length() >= digits && b.length() >= digits && !a.substring(0, digits).equals(b.substring(0, digits));
    }

    private static void part(Part part, WrittenPlace written, Ground ground, Extent extent, StandardAddress a, List<Fault> faults) {
        String value = written.parts().get(part);
        String key = written.key(part);
        String registered = part.keyOf(a);
        boolean houseOfEstate = part == Part.NUMBER && !ground.place().has(part) && key.equals(Part.BUILDING.keyOf(a));
        boolean organisation = part == Part.ESTATE && written.namesOrganisation();
        if (key.equals(registered) || houseOfEstate) {
            return;
        }
        if (organisation) {
            faults.add(new Fault(Fault.Kind.BESIDE, part.element(), value, "", BESIDE));
        } else if (part.extent().isFinerThan(extent)) {
            faults.add(new Fault(Fault.Kind.NOT_FOUND, part.element(), value, "", part.cost()));
        } else if (registered.isEmpty()) {
            Fault.Kind kind = extent == Extent.ROAD ? Fault.Kind.NOT_FOUND : Fault.Kind.NOT_REGISTERED;
            faults.add(new Fault(kind, part.element(), value, "", kind == Fault.Kind.NOT_FOUND ? part.cost() : 0.03));
        } else if (part == Part.ESTATE && EstateName.compare(value, part.of(a)) != EstateName.Likeness.OTHER) {
            faults.add(new Fault(Fault.Kind.CORRECTED, part.element(), value, part.of(a), EQUIVALENT_NAME));
        } else if (ground.demands(part)) {
            // Found under this name and registered under another: a former name, or one that people use.
            faults.add(new Fault(Fault.Kind.ALIAS, part.element(), value, part.of(a), ALIAS_NAME));
        } else {
            faults.add(new Fault(Fault.Kind.DIFFERS, part.element(), value, part.of(a), part.cost()));
        }
    }

    static double score(List<Fault> faults) {
        double left = 1;
        for (Fault f : faults) {
            left *= 1 - f.cost();
        }
        return left;
    }

    /** True where nothing written is left unconfirmed or contradicted. */
    static boolean complete(WrittenPlace written, Candidate c) {
        return c.faults().stream().allMatch(f -> switch (f.kind()) {
            case NOT_FOUND, DIFFERS, RELATIVE, RIVALS -> false;
            case NOT_REGISTERED -> f.element() != ElementType.UNIT && f.element() != ElementType.POI;
            case CORRECTED, ALIAS, INFERRED, BESIDE -> true;
        });
    }
}
