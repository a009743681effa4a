package io.tongyuan.bench.matching;

import de.siegmar.fastcsv.reader.CsvReader;
import io.tongyuan.address.matching.Extent;
import io.tongyuan.address.parsing.AddressParser;
import io.tongyuan.model.AddressElement;
import io.tongyuan.model.ElementType;
import io.tongyuan.model.Failed;
import io.tongyuan.model.ParsedAddress;
import io.tongyuan.model.StandardAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A base and queries of anybody, as CSV with a header: the base id and address, the queries address and true id, empty
 * where none is in the base. The base's addresses are parsed to their parts.
 */
final class ForeignData {
    private final AddressParser parser;

    ForeignData(AddressParser parser) {
        this.parser = parser;
    }

    List<StandardAddress> base(Path file) {
        List<StandardAddress> all = new ArrayList<>();
        rows(file, cells -> all.add(standard(cells.get(0), cells.get(1))));
        return all;
    }

    List<Asked> queries(Path file, List<StandardAddress> base) {
        Map<String, StandardAddress> byId = new HashMap<>();
        base.forEach(a -> byId.put(a.id(), a));
        List<Asked> all = new ArrayList<>();
        rows(file, cells -> {
            Optional<StandardAddress> truth = Optional.ofNullable(byId.get(cells.get(1).strip()));
            Extent extent = truth.map(Extent::of).orElse(Extent.ROAD);
            boolean estate = truth.filter(t -> !t.estate().isEmpty()).isPresent();
            all.add(new Asked(cells.get(0), truth, extent, 1, estate, true, truth.isPresent() ? "" : "absent"));
        });
        return all;
    }

    private StandardAddress standard(String id, String text) {
        ParsedAddress p = parser.parse(text);
        String number = p.value(ElementType.ROAD_NUMBER) + p.value(ElementType.SUB_ROAD_NUMBER);
        String estate = p.first(ElementType.POI).map(AddressElement::value).orElse("");
        return new StandardAddress(id, p.division().map(ParsedAddress.Division::code).orElse("0".repeat(12)), p.value(ElementType.ROAD), number, estate,
                p.value(ElementType.BUILDING), p.value(ElementType.UNIT), p.value(ElementType.FLOOR), p.value(ElementType.ROOM), text, Optional.empty());
    }

    private static void rows(Path file, Consumer<List<String>> to) {
        try (var rows = CsvReader.builder().detectBomHeader(true).ofCsvRecord(file)) {
            boolean header = true;
            for (var row : rows) {
                if (!header && row.getFieldCount() >= 2) {
                    to.accept(row.getFields());
                }
                header = false;
            }
        } catch (IOException e) {
            throw new Failed("FILE_UNREADABLE", "无法读取 " + file + "：" + e.getMessage(), e);
        }
    }
}
