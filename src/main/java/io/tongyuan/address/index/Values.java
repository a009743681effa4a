package io.tongyuan.address.index;

import io.tongyuan.address.matching.Extent;
import io.tongyuan.address.matching.Part;
import io.tongyuan.model.StandardAddress;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.util.BytesRef;

/**
 * What is read of an address while places are gathered, as longs: division, rank, position, then a 64-bit digest of each
 * part's key, 0 where the part is not registered.
 */
final class Values {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int PARTS = 3;
    private static final long NOWHERE = Long.MIN_VALUE;

    private static final List<Part> FINE_TO_COARSE = List.of(Part.values()).reversed();

    private byte[] bytes;
    private int offset;

    static byte[] encode(StandardAddress a, Map<Part, String> parts, long rank) {
        byte[] out = new byte[(PARTS + Part.values().length) * Long.BYTES];
        put(out, 0, Long.parseLong(a.division()));
        put(out, 1, rank);
        put(out, 2, a.point().map(p -> (long) GeoEncodingUtils.encodeLatitude(p.lat()) << 32
                | GeoEncodingUtils.encodeLongitude(p.lon()) & 0xffffffffL).orElse(NOWHERE));
        parts.forEach((part, key) -> put(out, PARTS + part.ordinal(), digest(key)));
        return out;
    }

    static long digest(String key) {
        return key.isEmpty() ? 0 : Digest64.of(key);
    }

    private static void put(byte[] to, int slot, long value) {
        LONG.set(to, slot * Long.BYTES, value);
    }

    Values at(BytesRef ref) {
        bytes = ref.bytes;
        offset = ref.offset;
        return this;
    }

    private long slot(int slot) {
        return (long) LONG.get(bytes, offset + slot * Long.BYTES);
    }

    /** The twelve digits as a number. */
    long division() {
        return slot(0);
    }

    long rank() {
        return slot(1);
    }

    boolean located() {
        return slot(2) != NOWHERE;
    }

    double lat() {
        return GeoEncodingUtils.decodeLatitude((int) (slot(2) >> 32));
    }

    double lon() {
        return GeoEncodingUtils.decodeLongitude((int) slot(2));
    }

    long part(Part part) {
        return slot(PARTS + part.ordinal());
    }

    /** The finest that the address names below its division; NONE where it names nothing. */
    Extent finest() {
        for (Part part : FINE_TO_COARSE) {
            if (part(part) != 0) {
                return part.extent();
            }
        }
        return Extent.NONE;
    }

    /**
     * One number for the place of that extent in which the address lies, 0 where it does not reach so far. Two numbers may
     * stand for one place (its town registered in one entry and not in the other): {@link
     * io.tongyuan.address.matching.SamePlace} has the last word on the few that are left.
     */
    long place(Extent extent) {
        return switch (extent) {
            case ROAD -> below(division() / 1_000_000, part(Part.ROAD));
            case ESTATE -> below(division() / 1000, part(Part.ESTATE));
            case DOOR_PLATE -> plate();
            case BUILDING -> building();
            case UNIT -> below(building(), part(Part.UNIT));
            case FLOOR -> below(mix(building(), part(Part.UNIT)), part(Part.FLOOR));
            case ROOM -> below(mix(mix(building(), part(Part.UNIT)), part(Part.FLOOR)), part(Part.ROOM));
            default -> 0;
        };
    }

    private long plate() {
        long road = part(Part.ROAD);
        long ground = road == 0 ? mix(division(), part(Part.ESTATE)) : mix(division() / 1000, road);
        return below(ground, part(Part.NUMBER));
    }

    private long building() {
        long estate = place(Extent.ESTATE);
        long ground = estate != 0 ? estate : plate() != 0 ? plate() : mix(division(), part(Part.ROAD));
        return below(ground, part(Part.BUILDING));
    }

    private static long below(long ground, long part) {
        return part == 0 ? 0 : mix(ground, part);
    }

    private static long mix(long a, long b) {
        long h = (a + 0x9e3779b97f4a7c15L) * 0xbf58476d1ce4e5b9L ^ b;
        h = (h ^ h >>> 30) * 0xbf58476d1ce4e5b9L;
        h = (h ^ h >>> 27) * 0x94d049bb133111ebL;
        h ^= h >>> 31;
        return h == 0 ? 1 : h;
    }
}
