package io.tongyuan.identity.index;

import static io.tongyuan.identity.index.Layout.INT;
import static io.tongyuan.identity.index.Layout.LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** Writes the entries, part by part on all cores; what runs over a part's end finds room in the next when all are done. */
final class Buckets {
    private final MemorySegment file;
    private final Header shape;
    private final Digests digests;
    private final LongAdder persons = new LongAdder();

    Buckets(MemorySegment file, Header shape, Digests digests) {
        this.file = file;
        this.shape = shape;
        this.digests = digests;
    }

    long persons() {
        return persons.sum();
    }

    private record Over(long digest, long name, long keys, long row, int flags) {
    }

    /** @return near keys with their slots, by part of the key */
    List<Scatter> write(Arena arena, List<Staging> stagings, long[] nameBase, long[] rowBase, int parts, LongAdder twice) {
        List<Scatter> near = Collections.synchronizedList(new ArrayList<>());
        List<List<Over>> over = new ArrayList<>(Collections.nCopies(parts, List.of()));
        ThreadLocal<Scatter> own = ThreadLocal.withInitial(() -> {
            Scatter s = new Scatter(arena, NearTable.RECORD_BYTES, parts);
            near.add(s);
            return s;
        });
        IntStream.range(0, parts).parallel().forEach(p -> {
            Part part = new Part((p + 1L) * (shape.homes() / parts), (long) p * (shape.homes() / parts), own.get(), parts);
            twice.add(new Placing(stagings, shape, nameBase, rowBase, part).place(p, parts));
            over.set(p, part.over);
        });
        Part rest = new Part(shape.buckets(), 0, own.get(), parts);
        over.forEach(list -> list.forEach(o -> rest.putFrom(Layout.share(o.digest, shape.homes()), o.digest, o.name, o.keys, o.row, o.flags)));
        return near;
    }

    private final class Part implements Placing.Placed {
        private final long end;
        private final Scatter near;
        private final int parts;
        private final List<Over> over = new ArrayList<>();
        private long bucket;
        private int inBucket;

        Part(long end, long first, Scatter near, int parts) {
            this.end = end;
            this.bucket = first;
            this.near = near;
            this.parts = parts;
        }

        @Override
        public void put(long digest, long name, long keys, long row, int flags) {
            long home = Layout.share(digest, shape.homes());
            if (home > bucket) {
                bucket = home;
                inBucket = 0;
            } else if (inBucket == Layout.PER_BUCKET) {
                bucket++;
                inBucket = 0;
            }
            if (bucket >= end) {
                over.add(new Over(digest, name, keys, row, flags));
                return;
            }
            set(bucket, inBucket++, digest, name, keys, row, flags);
        }

        void putFrom(long home, long digest, long name, long keys, long row, int flags) {
            for (long b = home; ; b++) {
                for (int i = 0; i < Layout.PER_BUCKET; i++) {
                    if (Layout.digest(file.asSlice(shape.bucketsAt()), b, i) == 0) {
                        set(b, i, digest, name, keys, row, flags);
                        return;
                    }
                }
            }
        }

        private void set(long b, int i, long digest, long name, long keys, long row, int flags) {
            long at = shape.bucketsAt() + b * Layout.BUCKET_BYTES;
            long slot = b * Layout.PER_BUCKET + i;
            file.set(LONG, at + 8L * i, digest);
            file.set(LONG, at + Layout.NAMES_AT + 8L * i, name ^ digests.seal(shape.nonce(), slot));
            file.set(INT, at + Layout.ROWS_AT + 4L * i, (int) row);
            file.set(ValueLayout.JAVA_BYTE, at + Layout.FLAGS_AT + i, (byte) (flags & ~Staging.NO_NEAR_KEYS));
            if ((flags & Entry.FURTHER) == 0) {
                persons.increment();
            }
            if ((flags & Staging.NO_NEAR_KEYS) == 0) {
                near((int) (keys >>> 32), slot);
                near((int) keys, slot);
            }
        }

        private void near(int key, long slot) {
            int part = (int) Layout.shareOfInt(key, parts);
            int at = near.next(part);
            MemorySegment piece = near.piece(part);
            piece.set(INT, at, key);
            piece.set(INT, at + 4, (int) slot);
        }
    }
}
