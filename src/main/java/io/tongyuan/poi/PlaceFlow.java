package io.tongyuan.poi;

import io.tongyuan.address.parsing.AddressParser;
import io.tongyuan.geometry.Geodesic;
import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.graph.StoredPlaceState;
import io.tongyuan.graph.Turn;
import io.tongyuan.graph.WriteTransaction;
import io.tongyuan.ingest.Regrouping;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.Failed;
import io.tongyuan.model.Point;
import io.tongyuan.privacy.FreeText;
import io.tongyuan.reconcile.PlaceCategories;
import io.tongyuan.reconcile.Survivorship;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 采集 → 测绘校核 → 发布, and back: the steps that people take with a place, each with who, when and why. */
public final class PlaceFlow {
    private final GraphStore graph;
    private final Regrouping regrouping;
    private final Rows rows;
    private final Clock clock;

    public PlaceFlow(GraphStore graph, Survivorship survivorship, AddressParser parser, Clock clock) {
        this.graph = graph;
        this.regrouping = new Regrouping(survivorship);
        this.rows = new Rows(parser);
        this.clock = clock;
    }

    /**
     * What somebody does with a place.
     *
     * @param text     why; may be blank where a step forward speaks for itself
     * @param on       the day that it concerns
     * @param surveyed where it was found to lie, in CGCS2000
     * @param by       agency; "" for the operator of this machine
     */
    public record Act(String id, String text, LocalDate on, Optional<Point> surveyed, String by) {
    }

    /** Verified by survey. @throws Failed POI_UNKNOWN, POI_NOT_YOURS, POI_STATE, POI_POSITION_MISSING, POI_POSITION_OFF, POI_CLOSED */
    public void verify(Act act) {
        step(act, PlaceState.VERIFIED, EnumSet.of(PlaceState.COLLECTED, PlaceState.VERIFIED));
    }

    /** Given out from now on. @throws Failed as {@link #verify}, POI_CATEGORY_MISSING */
    public void release(Act act) {
        step(act, PlaceState.RELEASED, EnumSet.of(PlaceState.VERIFIED));
    }

    /** Back to where it was collected. @throws Failed POI_UNKNOWN, POI_NOT_YOURS, POI_STATE, POI_REASON_MISSING */
    public void giveBack(Act act) {
        step(act, PlaceState.COLLECTED, EnumSet.of(PlaceState.VERIFIED, PlaceState.RELEASED, PlaceState.CLOSED));
    }

    /** It is no more. @throws Failed as {@link #giveBack} */
    public void close(Act act) {
        step(act, PlaceState.CLOSED, EnumSet.of(PlaceState.COLLECTED, PlaceState.VERIFIED, PlaceState.RELEASED));
    }

    /** Of the change log. */
    static String entry(String id, PlaceState state) {
        return id + " =" + state;
    }

    private void step(Act act, PlaceState next, Set<PlaceState> from) {
        graph.write(tx -> {
            Turn turn = tx.takeTurn(clock.instant());
            PlaceCategories categories = regrouping.rules(tx, turn).policy().of(EntityKind.POI).categories();
            StoredEntity place = place(tx, act.id());
            allowed(act.by(), next, categories);
            List<StoredPlaceState> states = tx.places().states(List.of(place.id())).getOrDefault(place.id(), List.of());
            Standing standing = Standing.of(states);
            if (!from.contains(standing.state())) {
                throw new Failed("POI_STATE", "地点 " + place.id() + " 现为" + standing.state().text() + "，不能改为" + next.text() + "。");
            }
            double offset = check(place, act, next, standing, categories);
            String text = FreeText.words(act.text()) + (next == PlaceState.CLOSED ? "（" + act.on() + "）" : "");
            StoredPlaceState now = standing.after(place, new PlaceStep(turn.at(), act.on(), act.by(), next, text, offset));
            tx.places().putState(place.id(), now);
            List<StoredPlaceState> all = new java.util.ArrayList<>(states);
            all.removeIf(s -> s.id().equals(now.id()));
            all.add(now);
            tx.places().putRows(List.of(rows.row(place, Standing.of(all), tx.places().rows(List.of(place.id())).get(place.id()), tx.lastChange() + 1)));
            regrouping.append(tx, List.of(entry(place.id(), next)), turn);
            return null;
        });
    }

    private static StoredEntity place(WriteTransaction tx, String id) {
        return Optional.of(id).filter(i -> EntityKind.ofId(i) == EntityKind.POI).map(i -> tx.places().shown(List.of(i)).get(i))
                .map(shown -> tx.entities(EntityKind.POI, List.of(shown)).get(shown))
                .orElseThrow(() -> new Failed("POI_UNKNOWN", "没有公开标识为 " + id + " 的地点，请核对标识。"));
    }

    /** An agency whose name ends with the provider's is that provider; nobody by name is the operator of this machine. */
    private static void allowed(String by, PlaceState next, PlaceCategories categories) {
        List<String> who = switch (next) {
            case VERIFIED -> categories.verifiers();
            case RELEASED -> categories.releasers();
            case COLLECTED, CLOSED -> java.util.stream.Stream.concat(categories.verifiers().stream(), categories.releasers().stream()).distinct().toList();
        };
        if (!by.isEmpty() && who.stream().noneMatch(by::endsWith)) {
            throw new Failed("POI_NOT_YOURS", "这一步（" + next.text() + "）由" + String.join("、", who) + "办理。");
        }
    }

    /** @return metres between the surveyed position and ours, or {@link PlaceStep#NOT_SURVEYED} */
    private static double check(StoredEntity place, Act act, PlaceState next, Standing standing, PlaceCategories categories) {
        if (next == PlaceState.COLLECTED || next == PlaceState.CLOSED) {
            if (act.text().isBlank()) {
                throw new Failed("POI_REASON_MISSING", "退回和停用须写明理由。");
            }
            return PlaceStep.NOT_SURVEYED;
        }
        String closed = Standing.closed(place);
        if (!closed.isEmpty()) {
            throw new Failed("POI_CLOSED", "按来源记录，地点 " + place.id() + " 已不再使用：" + closed + "。");
        }
        if (place.point().isEmpty()) {
            throw new Failed("POI_POSITION_MISSING", "地点 " + place.id() + " 没有位置；请先由测绘单位报送位置。");
        }
        String drifted = standing.drifted(place, categories);
        if (next == PlaceState.RELEASED && !drifted.isEmpty()) {
            throw new Failed("POI_STATE", "地点 " + place.id() + " 核校后" + drifted + "，须重新校核。");
        }
        if (next == PlaceState.RELEASED && place.value(PlaceCategories.CODE).isEmpty()) {
            throw new Failed("POI_CATEGORY_MISSING", "地点 " + place.id() + " 的类别「" + place.value(PlaceCategories.WORD) + "」没有对照；请先在类别对照文件中补上。");
        }
        return act.surveyed().map(p -> offset(place, p, categories)).orElse(PlaceStep.NOT_SURVEYED);
    }

    private static double offset(StoredEntity place, Point surveyed, PlaceCategories categories) {
        double metres = Geodesic.metres(place.point().orElseThrow(), surveyed);
        double tolerance = categories.toleranceM(place.value(PlaceCategories.CODE));
        if (metres > tolerance) {
            throw new Failed("POI_POSITION_OFF", "实测位置与现有位置相距 %.0f 米，超出该类别的容差 %.0f 米；请先由测绘单位报送更正后的位置。".formatted(metres, tolerance));
        }
        return metres;
    }
}
