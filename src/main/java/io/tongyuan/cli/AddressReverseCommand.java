package io.tongyuan.cli;

import io.tongyuan.config.Engine;
import io.tongyuan.model.Point;
import io.tongyuan.query.AskedSystem;
import io.tongyuan.query.NearestAddresses;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What is nearest to a point. */
@Command(name = "reverse", mixinStandardHelpOptions = true, description = "Finds the standard addresses round a point, nearest first, the nearest road and point of interest.")
final class AddressReverseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;
    @Mixin
    private DataOptions data;
    @Option(names = "--crs", paramLabel = "NAME", defaultValue = "CGCS2000", description = "of the point: CGCS2000, GCJ-02, BD-09, EPSG:4490, EPSG:4491 to 4554 (default: ${DEFAULT-VALUE})")
    private String crs;
    @Option(names = "--radius", paramLabel = "M", defaultValue = "1000", description = "metres at most (default: ${DEFAULT-VALUE})")
    private double radiusM;
    @Option(names = "--limit", paramLabel = "N", defaultValue = "1", description = "addresses at most (default: ${DEFAULT-VALUE})")
    private int limit;
    @Option(names = "--json")
    private boolean json;
    @Parameters(index = "0", paramLabel = "LON", description = "degrees east")
    private double lon;
    @Parameters(index = "1", paramLabel = "LAT", description = "degrees north")
    private double lat;

    @Override
    public Integer call() {
        Point point = AskedSystem.of(crs).point(lon, lat);
        try (Engine engine = data.openExisting()) {
            NearestAddresses.Answer a = engine.nearestAddresses().of(point, radiusM, Math.max(1, limit));
            Printed out = Printed.of(spec, json);
            out.answer(a, () -> tell(out, a));
        }
        return Exit.DONE;
    }

    private void tell(Printed out, NearestAddresses.Answer a) {
        if (a.hits().isEmpty()) {
            out.line("方圆 " + Math.round(radiusM) + " 米内没有标准地址");
        }
        a.hits().forEach(h -> out.line(String.format("%s%s（%s） 距 %.1f 米，方位 %.1f°，%s", h.address(), AddressSearchCommand.state(h.state()), h.extent().chinese(),
                h.distanceM(), h.bearingDegrees(), h.id())));
        if (a.road() != null) {
            NearestAddresses.Hit plate = a.road().plate();
            out.line(String.format("道路 %s：%s，距 %.1f 米，方位 %.1f°", a.road().name(), plate.address(), plate.distanceM(), plate.bearingDegrees()));
        }
        if (a.poi() != null) {
            out.line(String.format("政务POI %s：距 %.1f 米，方位 %.1f°，%s", a.poi().name(), a.poi().distanceM(), a.poi().bearingDegrees(), a.poi().id()));
        }
    }
}
