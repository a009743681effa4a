package io.tongyuan.query;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tongyuan.address.index.AddressIndexWriter;
import io.tongyuan.address.index.IndexedName;
import io.tongyuan.address.matching.AddressResolver;
import io.tongyuan.address.parsing.AddressParser;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.generate.Dice;
import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.land.Estate;
import io.tongyuan.generate.land.County;
import io.tongyuan.generate.land.CountyReader;
import io.tongyuan.generate.land.Land;
import io.tongyuan.generate.land.LandBuilder;
import io.tongyuan.geometry.CoordinateSystem;
import io.tongyuan.identity.NameForm;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.Point;
import io.tongyuan.model.StandardAddress;
import io.tongyuan.reconcile.StandingNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The standard addresses of the demo's county (370306, 20,000 persons, seed 1), and its estates as points of interest, indexed without a graph. */
public final class DemoCounty {
    private static final String CODE = "370306";

    private final AddressIndexWriter writer;
    public final AddressParser parser;
    public final Gazetteer gazetteer = Gazetteer.bundled();
    public final int size;

    /** Built once for all tests of a run, which only read it. */
    public static DemoCounty get() {
        return Built.COUNTY;
    }

    private static final class Built {
        private static final DemoCounty COUNTY = build();

        private static DemoCounty build() {
            try {
                Path folder = Files.createTempDirectory("tongyuan-county");
                DemoCounty county = new DemoCounty(folder);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> county.leave(folder)));
                return county;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void leave(Path folder) {
        writer.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
        } catch (IOException e) {
            // A temporary folder that stays is no failure of a test.
        }
    }

    private DemoCounty(Path folder) throws IOException {
        parser = new AddressParser(gazetteer);
        Land land = land();
        List<StandardAddress> addresses = addresses(land, folder);
        size = addresses.size();
        writer = ((AddressIndexWriter.Opened) AddressIndexWriter.open(folder.resolve("index"))).writer();
        writer.upsert(addresses);
        List<IndexedName> names = new ArrayList<>();
        for (Estate e : land.estates()) {
            if (e.kind() != Estate.Kind.PARCEL) {
                names.add(new IndexedName("I" + names.size(), EntityKind.POI, List.of(NameForm.of(e.name())), e.name(), "", Optional.of(land.in(e, 0, 0, 0, 0).point()), List.of()));
            }
        }
        writer.upsertNames(names);
        writer.commit(1);
    }

    private Land land() {
        County county = CountyReader.read(gazetteer, CODE);
        return new LandBuilder(county, 20_000, new Dice(Dice.mix(1)).fork(CODE)).build();
    }

    private static List<StandardAddress> addresses(Land land, Path folder) throws IOException {
        Output output = new Output(folder);
        new io.tongyuan.generate.land.StandardAddresses(land).write(output);
        List<StandardAddress> out = new ArrayList<>();
        var standard = new io.tongyuan.address.parsing.StandardAddresses();
        for (Output.Entry entry : output.entries()) {
            try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(folder.resolve(entry.file()))) {
                for (NamedCsvRecord r : rows) {
                    Point point = CoordinateSystem.named(r.getField("坐标系")).orElseThrow()
                            .toCgcs2000(Double.parseDouble(r.getField("经度")), Double.parseDouble(r.getField("纬度")));
                    out.add(standard.of("A" + r.getField("地址编码"), r.getField("区划代码"), r.getField("道路"), r.getField("门牌号"), r.getField("小区"),
                            r.getField("楼栋"), r.getField("单元"), r.getField("楼层"), r.getField("房号"), r.getField("地址全称"), Optional.of(point)));
                }
            }
        }
        return out;
    }

    public Places places() {
        return new Places(gazetteer, parser, new AddressResolver(writer.index()), () -> StandingNames.NONE);
    }

    /** Knows no points of interest. */
    public AddressSearch search() {
        return new AddressSearch(places(), written -> Optional.empty());
    }

    public Autocomplete autocomplete() {
        return new Autocomplete(parser, writer.index(), gazetteer);
    }

    public NearestAddresses nearest() {
        return new NearestAddresses(writer.index());
    }
}
