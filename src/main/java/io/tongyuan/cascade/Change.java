package io.tongyuan.cascade;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/**
 * One change, as files give it and the graph keeps it; "" for what a kind does not have.
 *
 * @param on         the day from which the new holds, ISO 8601
 * @param division   twelve digits: the division that changes, or the one that the road, plate, estate or building lies in
 * @param toDivision twelve digits: what took its place
 * @param from       the name or number that was; of a division its own name or the whole path with / between
 * @param to         the one that is
 * @param road       of plates and buildings
 * @param estate     of buildings
 * @param building   of buildings
 * @param within     of a split: the towns, villages and roads that went this way, names or codes
 * @param basis      the decision that it goes by
 * @param shared     true where the new name was in use there before, by others
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Change(ChangeKind kind, String on, String division, String toDivision, String from, String to, String road, String estate,
                     String building, List<String> within, String basis, boolean shared) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public Change {
        toDivision = filled(toDivision);
        from = filled(from);
        to = filled(to);
        road = filled(road);
        estate = filled(estate);
        building = filled(building);
        basis = filled(basis);
        within = within == null ? List.of() : List.copyOf(within);
    }

    private static String filled(String text) {
        return text == null ? "" : text;
    }

    Change withShared() {
        return new Change(kind, on, division, toDivision, from, to, road, estate, building, within, basis, true);
    }

    public String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Change read(String json) {
        try {
            return JSON.readValue(json, Change.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a change in the graph cannot be read", e);
        }
    }

    /** In a line, for people. */
    public String text() {
        String what = switch (kind) {
            case DIVISION_RENAMED -> division + " " + from + " → " + to;
            case DIVISION_RECODED, DIVISION_MERGED, DIVISION_SPLIT -> division + " " + from + " → " + toDivision + " " + to;
            case DIVISION_ABOLISHED -> division + " " + from;
            case ROAD_RENAMED, ESTATE_RENAMED -> division + " " + from + " → " + to;
            case PLATE_RENUMBERED -> division + " " + road + " " + from + " → " + to;
            case BUILDING_DEMOLISHED -> division + " " + road + from + estate + building;
        };
        return kind.title() + "：" + what + "（" + on + "起）";
    }
}
