package io.tongyuan.poi;

import io.tongyuan.geometry.Geodesic;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.graph.StoredPlaceState;
import io.tongyuan.graph.Turn;
import io.tongyuan.identity.NameForm;
import io.tongyuan.model.Point;
import io.tongyuan.reconcile.PlaceCategories;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where a place stands, by the steps taken and by what its records say now.
 *
 * @param state   of the last step; COLLECTED before the first
 * @param all     what is kept of its parts
 * @param history of all steps, oldest first: of several places that became one, of all of them
 */
record Standing(PlaceState state, Optional<StoredPlaceState> last, List<PlaceStep> history, List<StoredPlaceState> all) {
    private static final String STATE = "state";
    private static final String AT = "at";
    private static final Set<String> CLOSED = Set.of("停用", "关闭", "已停用", "已关闭", "停业", "歇业", "注销", "撤销", "拆除", "已拆除", "废弃");

    /** The newest step speaks, whichever of the places it was taken with. */
    static Standing of(List<StoredPlaceState> states) {
        Optional<StoredPlaceState> last = states.stream().max(Comparator.comparing((StoredPlaceState s) -> s.value(AT)).thenComparing(StoredPlaceState::id));
        List<PlaceStep> history = states.stream().flatMap(s -> s.history().stream()).map(PlaceStep::read).sorted(Comparator.comparing(PlaceStep::at)).toList();
        return new Standing(last.map(s -> PlaceState.valueOf(s.value(STATE))).orElse(PlaceState.COLLECTED), last, history, List.copyOf(states));
    }

    /** After a further step; the values that it stands for are kept with it. */
    StoredPlaceState after(StoredEntity place, PlaceStep step) {
        Map<String, String> values = new TreeMap<>(Map.of(STATE, step.state().name(), AT, step.at()));
        boolean standsFor = step.state() == PlaceState.VERIFIED || step.state() == PlaceState.RELEASED;
        for (String a : List.of(Facts.NAME, PlaceCategories.CODE, Facts.LON, Facts.LAT)) {
            values.put("verified." + a, standsFor ? place.value(a) : "");
        }
        List<String> own = new ArrayList<>(all.stream().filter(s -> s.id().equals(place.id())).findFirst().map(StoredPlaceState::history).orElse(List.of()));
        own.add(step.json());
        return new StoredPlaceState(place.id(), values, own);
    }

    /** What has become another since it was verified, in words; "" for nothing that matters. */
    String drifted(StoredEntity place, PlaceCategories categories) {
        if (last.isEmpty() || state != PlaceState.VERIFIED && state != PlaceState.RELEASED) {
            return "";
        }
        StoredPlaceState then = last.get();
        String name = then.value("verified." + Facts.NAME);
        if (!NameForm.of(name).equals(NameForm.of(place.value(Facts.NAME)))) {
            return "名称由「" + name + "」变为「" + place.value(Facts.NAME) + "」";
        }
        String category = then.value("verified." + PlaceCategories.CODE);
        if (!category.equals(place.value(PlaceCategories.CODE))) {
            return "类别由「" + categories.name(category) + "」变为「" + categories.name(place.value(PlaceCategories.CODE)) + "」";
        }
        Point verified = new Point(Double.parseDouble(then.value("verified." + Facts.LON)), Double.parseDouble(then.value("verified." + Facts.LAT)));
        double metres = place.point().map(p -> Geodesic.metres(p, verified)).orElse(Double.POSITIVE_INFINITY);
        return metres > categories.toleranceM(category) ? "位置变动%.0f米，超出该类别的容差".formatted(metres) : "";
    }

    /** Why its records say that it is no more, "" where they do not. */
    static String closed(StoredEntity place) {
        String state = place.value(STATE);
        return CLOSED.contains(state) ? state + (place.value("stateDate").isEmpty() ? "" : "（" + place.value("stateDate") + "）")
                : !place.value("demolished").isEmpty() ? "所在建筑已拆除（" + place.value("demolished") + "）" : !place.registered() ? "来源已撤回全部记录" : "";
    }

    static PlaceStep byItself(Turn turn, LocalDate today, String why) {
        return new PlaceStep(turn.at(), today, PlaceStep.ITSELF, PlaceState.COLLECTED, "核校后取值已变：" + why, PlaceStep.NOT_SURVEYED);
    }
}
