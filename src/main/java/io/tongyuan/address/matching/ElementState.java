package io.tongyuan.address.matching;

import io.tongyuan.model.AddressElement;
import io.tongyuan.model.ElementType;
import io.tongyuan.model.Level;
import io.tongyuan.model.ParsedAddress;
import java.util.EnumMap;
import java.util.Map;

/** What became of one element of a written address. */
public enum ElementState {
    /** Registered as written, or under another name of it. */
    CONFIRMED,
    /** Not written; follows from the rest. */
    INFERRED,
    /** Written with a slip, read as what is registered. */
    CORRECTED,
    /** Registered otherwise. */
    CONTRADICTED,
    /** Written, and no register says it here. */
    UNCONFIRMED,
    /** Written, and nothing that standard addresses hold. */
    UNKNOWN;

    private static final Map<ElementType, Level> DIVISIONS = Map.of(ElementType.PROVINCE, Level.PROVINCE, ElementType.CITY, Level.CITY,
            ElementType.DISTRICT, Level.COUNTY, ElementType.TOWN, Level.TOWN, ElementType.VILLAGE, Level.VILLAGE);

    /** By element, coarse to fine: every one written, and the divisions that follow from them. */
    static Map<ElementType, ElementState> of(Resolution r) {
        Map<ElementType, ElementState> states = new EnumMap<>(ElementType.class);
        ParsedAddress written = r.written();
        written.division().ifPresent(d -> DIVISIONS.forEach((type, level) -> {
            if (!d.path().at(level).isEmpty()) {
                states.put(type, d.inferred().contains(level) ? INFERRED : CONFIRMED);
            }
        }));
        for (AddressElement e : written.elements()) {
            states.putIfAbsent(e.type(), DIVISIONS.containsKey(e.type()) ? UNCONFIRMED : confirmed(e.type(), r) ? CONFIRMED : UNKNOWN);
        }
        for (Fault f : r.faults()) {
            states.put(f.element(), switch (f.kind()) {
                case NOT_FOUND, NOT_REGISTERED, RELATIVE, RIVALS -> UNCONFIRMED;
                case DIFFERS -> CONTRADICTED;
                case CORRECTED -> CORRECTED;
                case ALIAS -> CONFIRMED;
                case INFERRED -> INFERRED;
                case BESIDE -> UNKNOWN;
            });
        }
        return states;
    }

    private static boolean confirmed(ElementType type, Resolution r) {
        for (Part part : Part.values()) {
            if (part.element() == type) {
                return r.confirmedTo().atLeast(part.extent());
            }
        }
        return type == ElementType.SUB_ROAD || type == ElementType.SUB_ROAD_NUMBER || type == ElementType.SUB_POI
                ? r.confirmedTo().atLeast(Extent.ESTATE) : false;
    }
}
