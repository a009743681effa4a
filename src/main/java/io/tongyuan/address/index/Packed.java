package io.tongyuan.address.index;

import io.tongyuan.model.AddressState;
import io.tongyuan.model.Point;
import io.tongyuan.model.StandardAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;

/** A standard address as one value: its texts with a unit separator between, then exact coordinates, then what else holds of it. */
final class Packed {
    private static final char SEPARATOR = '\u001f';
    private static final int FIELDS = 14;

    private Packed() {
    }

    static byte[] of(StandardAddress a) {
        String point = a.point().map(p -> p.lon() + String.valueOf(SEPARATOR) + p.lat()).orElse(String.valueOf(SEPARATOR));
        String[] texts = {a.id(), a.division(), a.road(), a.roadNumber(), a.estate(), a.building(), a.unit(), a.floor(),
                a.room(), a.text()};
        StringBuilder out = new StringBuilder(128);
        for (String text : texts) {
            out.append(text.replace(SEPARATOR, ' ')).append(SEPARATOR);
        }
        out.append(point).append(SEPARATOR).append(a.state().demolished()).append(SEPARATOR).append(String.join(",", a.state().disputed()));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    static StandardAddress read(BytesRef packed) {
        String all = new String(packed.bytes, packed.offset, packed.length, StandardCharsets.UTF_8);
        String[] f = new String[FIELDS];
        int from = 0;
        for (int i = 0; i < FIELDS; i++) {
            int to = i == FIELDS - 1 ? all.length() : all.indexOf(SEPARATOR, from);
            f[i] = all.substring(from, to);
            from = to + 1;
        }
        Optional<Point> point = f[10].isEmpty() ? Optional.empty()
                : Optional.of(new Point(Double.parseDouble(f[10]), Double.parseDouble(f[11])));
        return new StandardAddress(f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7], f[8], f[9], point, state(f[12], f[13]));
    }

    private static AddressState state(String demolished, String disputed) {
        return demolished.isEmpty() && disputed.isEmpty() ? AddressState.STANDS
                : new AddressState(demolished, disputed.isEmpty() ? List.of() : List.of(disputed.split(",")));
    }
}
