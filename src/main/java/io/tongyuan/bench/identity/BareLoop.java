package io.tongyuan.bench.identity;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The least that can be done: id,name,… in a table of longs, keyed by the first 17 digits, the name a hash beside it; qid,id,name probed in
 * batches of 64 on all cores. No quotes, no encodings, no repair, nothing kept secret.
 */
final class BareLoop {
    private static final int BATCH = 64;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final String[] SAID = {",NONE,", ",MATCH,", ",NAME_DIFF,"};

    private final long[] table;
    private final int shift;
    private volatile long sink;

    /** @param register read whole, piece by piece */
    BareLoop(Path register, int persons) throws IOException {
        int bits = 64 - Long.numberOfLeadingZeros(Math.max(1, persons * 4L / 3 - 1));
        shift = 64 - bits;
        table = new long[2 << bits];
        byte[] piece = new byte[8 << 20];
        try (var in = Files.newInputStream(register)) {
            int length = 0;
            boolean header = true;
            for (int n = in.read(piece, 0, piece.length); n >= 0; n = in.read(piece, length, piece.length - length)) {
                length += n;
                int end = length;
                while (end > 0 && piece[end - 1] != '\n') {
                    end--;
                }
                int at = header ? lineEnd(piece, 0) + 1 : 0;
                header = false;
                while (at < end) {
                    at = insert(piece, at);
                }
                System.arraycopy(piece, end, piece, 0, length - end);
                length -= end;
            }
        }
    }

    long bytes() {
        return table.length * 8L;
    }

    private int insert(byte[] b, int at) {
        int id = comma(b, at);
        int name = comma(b, id + 1);
        long key = key(b, at, id);
        int slot = slot(key);
        while (table[2 * slot] != 0) {
            slot = slot + 1 & (table.length >> 1) - 1;
        }
        table[2 * slot] = key;
        table[2 * slot + 1] = hash(b, id + 1, name);
        return lineEnd(b, name) + 1;
    }

    void run(Path list, Path out) throws IOException {
        byte[] b = Files.readAllBytes(list);
        int threads = Runtime.getRuntime().availableProcessors();
        int[] cuts = new int[threads + 1];
        cuts[0] = lineEnd(b, 0) + 1;
        for (int t = 1; t <= threads; t++) {
            cuts[t] = t == threads ? b.length : lineEnd(b, cuts[0] + (int) ((long) (b.length - cuts[0]) * t / threads)) + 1;
        }
        try (ExecutorService all = Executors.newFixedThreadPool(threads); OutputStream to = Files.newOutputStream(out)) {
            List<Future<Part>> parts = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                int from = cuts[t];
                int end = cuts[t + 1];
                parts.add(all.submit((Callable<Part>) () -> part(b, from, end)));
            }
            to.write("qid,status,matched_id\n".getBytes(StandardCharsets.US_ASCII));
            for (Future<Part> p : parts) {
                to.write(p.get().bytes, 0, p.get().length);
            }
        } catch (ExecutionException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private record Part(byte[] bytes, int length) {
    }

    private Part part(byte[] b, int from, int end) {
        byte[] out = new byte[(end - from) * 3 / 2 + 4096];
        int[] at = new int[BATCH + 1];
        int[] id = new int[BATCH];
        long[] keys = new long[BATCH];
        long[] names = new long[BATCH];
        long touched = 0;
        int to = 0;
        at[0] = from;
        while (at[0] < end) {
            int n = 0;
            while (n < BATCH && at[n] < end) {
                id[n] = comma(b, at[n]) + 1;
                int name = comma(b, id[n]);
                int line = lineEnd(b, name);
                keys[n] = key(b, id[n], name);
                names[n] = hash(b, name + 1, line);
                at[++n] = line + 1;
            }
            for (int i = 0; i < n; i++) {
                touched ^= keys[i] < 0 ? 0 : table[2 * slot(keys[i])];
            }
            for (int i = 0; i < n; i++) {
                to = write(b, at[i], id[i], look(keys[i], names[i]), out, to);
            }
            at[0] = at[n];
        }
        sink = touched;
        return new Part(out, to);
    }

    private int look(long key, long name) {
        if (key < 0) {
            return 0;
        }
        int slot = slot(key);
        while (table[2 * slot] != 0) {
            if (table[2 * slot] == key) {
                return table[2 * slot + 1] == name ? 1 : 2;
            }
            slot = slot + 1 & (table.length >> 1) - 1;
        }
        return 0;
    }

    private static int write(byte[] b, int at, int id, int said, byte[] out, int to) {
        int p = to;
        System.arraycopy(b, at, out, p, id - 1 - at);
        p += id - 1 - at;
        for (int i = 0; i < SAID[said].length(); i++) {
            out[p++] = (byte) SAID[said].charAt(i);
        }
        if (said > 0) {
            System.arraycopy(b, id, out, p, 18);
            p += 18;
        }
        out[p++] = '\n';
        return p;
    }

    private int slot(long key) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> shift);
    }

    private static int comma(byte[] b, int at) {
        int p = at;
        while (b[p] != ',') {
            p++;
        }
        return p;
    }

    private static int lineEnd(byte[] b, int at) {
        int p = at;
        while (p < b.length && b[p] != '\n') {
            p++;
        }
        return p;
    }

    private static long key(byte[] b, int from, int to) {
        if (to - from != 18) {
            return -1;
        }
        long value = 0;
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int digit = b[from + i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
            sum += digit * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11) == b[from + 17] ? value : -1;
    }

    private static long hash(byte[] b, int from, int to) {
        long h = 0xcbf29ce484222325L;
        for (int i = from; i < to; i++) {
            h = (h ^ b[i]) * 0x100000001b3L;
        }
        return h;
    }
}
