package io.tongyuan.identity.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** SipHash-2-4 (Aumasson and Bernstein 2012): a keyed function of 64 bits that nobody without the key can foretell. */
public final class SipHash {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final long k0;
    private final long k1;

    public SipHash(long k0, long k1) {
        this.k0 = k0;
        this.k1 = k1;
    }

    /** Another function, told from this one by its use. */
    public SipHash fork(long use) {
        return new SipHash(of(use, 0x6b65792030L), of(use, 0x6b65792031L));
    }

    /** Of eight bytes, the lowest first. */
    public long of(long m) {
        State s = new State(k0, k1);
        s.take(m);
        return s.end(8L << 56);
    }

    /** Of sixteen bytes. */
    public long of(long m0, long m1) {
        State s = new State(k0, k1);
        s.take(m0);
        s.take(m1);
        return s.end(16L << 56);
    }

    public long of(byte[] bytes, int from, int to) {
        State s = new State(k0, k1);
        int at = from;
        for (; at + 8 <= to; at += 8) {
            s.take((long) LONG.get(bytes, at));
        }
        long last = (long) (to - from) << 56;
        for (int i = at; i < to; i++) {
            last |= (bytes[i] & 0xffL) << (i - at) * 8;
        }
        return s.end(last);
    }

    /** Lives in registers: the compiler sees that none leaves its method. */
    private static final class State {
        private long v0;
        private long v1;
        private long v2;
        private long v3;

        State(long k0, long k1) {
            v0 = k0 ^ 0x736f6d6570736575L;
            v1 = k1 ^ 0x646f72616e646f6dL;
            v2 = k0 ^ 0x6c7967656e657261L;
            v3 = k1 ^ 0x7465646279746573L;
        }

        void take(long m) {
            v3 ^= m;
            round();
            round();
            v0 ^= m;
        }

        long end(long last) {
            take(last);
            v2 ^= 0xff;
            round();
            round();
            round();
            round();
            return v0 ^ v1 ^ v2 ^ v3;
        }

        private void round() {
            v0 += v1;
            v2 += v3;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v1;
            v0 += v3;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 = Long.rotateLeft(v2, 32);
        }
    }
}
