package io.tongyuan.source;

import io.tongyuan.model.Finding;
import io.tongyuan.model.FindingCode;
import io.tongyuan.model.Reading;
import io.tongyuan.source.text.CellText;
import io.tongyuan.source.text.DateText;
import io.tongyuan.source.text.IdDocument;
import io.tongyuan.source.text.MoneyText;
import io.tongyuan.source.text.NumberText;
import io.tongyuan.source.text.PeriodText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads fields as what their items are. */
final class ValueReader {
    /** Dates and sums repeat from row to row, and cost more to read than to find. */
    private static final int REMEMBERED = 4096;
    /** UTF-16 units. What is longer names nothing: an index of Neo4j takes no more than 8 kB, one of Lucene 32. */
    private static final int LONGEST_NAME = 1000;

    private final Header header;
    private final boolean serialDates;
    private final Set<String> naming;
    private final List<Map<String, Value>> remembered = new ArrayList<>();

    ValueReader(Header header, boolean serialDates) {
        this.header = header;
        this.serialDates = serialDates;
        this.naming = header.resource().naming();
        header.resource().items().forEach(i -> remembered.add(new HashMap<>()));
    }

    Value read(int item, List<String> fields, List<Finding> into) {
        int column = header.columnAt(item);
        if (column < 0 || column >= fields.size()) {
            return Value.BLANK;
        }
        String written = CellText.clean(fields.get(column));
        if (written.isEmpty()) {
            return Value.BLANK;
        }
        Item it = header.resource().items().get(item);
        int kind = header.kindColumnAt(item);
        Value value = kind >= 0 && !IdDocument.isIdCard(CellText.clean(fields.get(kind)))
                ? unread(written, FindingCode.ID_KIND_OTHER) : read(it, item, written);
        for (Finding f : value.findings()) {
            into.add(f.in(header.columns().get(column), CellText.masked(written, it.datum().identifies())));
        }
        if (written.indexOf('\uFFFD') >= 0) {
            into.add(Finding.of(FindingCode.TEXT_REPLACED).in(header.columns().get(column), CellText.masked(written, it.datum().identifies())));
        }
        return value;
    }

    private Value read(Item item, int index, String written) {
        if (written.length() > LONGEST_NAME && naming.contains(item.name())) {
            return unread(written, FindingCode.INPUT_TOO_LONG);
        }
        if (item.datum().identifies()) {
            return CellText.scientific(written) ? unread(written, FindingCode.NUMBER_SCIENTIFIC) : Value.of(written);
        }
        return switch (item.datum()) {
            case DATE, DATETIME, NUMBER, MONEY, PERIOD -> {
                Map<String, Value> known = remembered.get(index);
                Value value = known.get(written);
                if (value == null) {
                    if (known.size() == REMEMBERED) {
                        known.clear();
                    }
                    value = parse(item.datum(), header.unitAt(index), written);
                    known.put(written, value);
                }
                yield value;
            }
            default -> parse(item.datum(), "", written);
        };
    }

    private Value parse(Datum datum, String unit, String written) {
        return switch (datum) {
            case DATE -> of(written, DateText.date(written, serialDates));
            case DATETIME -> of(written, DateText.dateTime(written, serialDates));
            case NUMBER, LON, LAT -> of(written, NumberText.read(written));
            case MONEY -> of(written, MoneyText.read(written, unit));
            case PERIOD -> {
                Reading<PeriodText.Period> r = PeriodText.read(written);
                String from = r.value().map(p -> p.from().map(Object::toString).orElse("")).orElse("");
                String to = r.value().map(p -> p.to().map(Object::toString).orElse("")).orElse("");
                yield new Value(written, r.normalized(), from, to, r.findings());
            }
            default -> Value.of(written);
        };
    }

    private static Value of(String written, Reading<?> r) {
        return new Value(written, r.normalized(), "", "", r.findings());
    }

    private static Value unread(String written, FindingCode code) {
        return new Value(written, "", "", "", List.of(Finding.of(code)));
    }
}
