package io.tongyuan.bench;

import com.sun.management.ThreadMXBean;
import io.tongyuan.address.parsing.AddressParser;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Addresses parsed one after the other by one thread, over and over. */
public final class ParseBench {
    private static final double NANOS_A_SECOND = 1e9;
    private static final double NANOS_A_MICROSECOND = 1e3;

    private final AddressParser parser;

    public ParseBench(AddressParser parser) {
        this.parser = parser;
    }

    /**
     * @param perCoreS        addresses in a second of the thread's own processor time: what else runs on the machine
     *                        doesn't count
     * @param perS            addresses in a second by the clock
     * @param allocatedBytes  per address
     * @param foundShare      of the addresses, those with a county found
     */
    public record Result(String file, int addresses, double characters, double perCoreS, double perS, double allocatedBytes, double p50Us,
                         double p99Us, double foundShare) {
    }

    public Result run(Path file, Duration warmUp, Duration length) throws IOException {
        List<String> texts = AddressTexts.read(file);
        repeat(texts, warmUp);
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = thread.getCurrentThreadAllocatedBytes();
        long cpu = thread.getCurrentThreadCpuTime();
        long clock = System.nanoTime();
        long done = repeat(texts, length);
        double clockS = (System.nanoTime() - clock) / NANOS_A_SECOND;
        double cpuS = (thread.getCurrentThreadCpuTime() - cpu) / NANOS_A_SECOND;
        double bytes = (double) (thread.getCurrentThreadAllocatedBytes() - allocated) / done;
        long[] times = times(texts);
        double characters = texts.stream().mapToInt(String::length).average().orElseThrow();
        long found = texts.stream().filter(t -> parser.parse(t).division().filter(d -> !d.path().county().isEmpty()).isPresent()).count();
        return new Result(file.getFileName().toString(), texts.size(), characters, done / cpuS, done / clockS, bytes,
                times[times.length / 2] / NANOS_A_MICROSECOND, times[(int) (times.length * 0.99)] / NANOS_A_MICROSECOND, (double) found / texts.size());
    }

    /** In whole rounds; at least one. */
    private long repeat(List<String> texts, Duration length) {
        long end = System.nanoTime() + length.toNanos();
        long done = 0;
        long elements = 0;
        do {
            for (String text : texts) {
                elements += parser.parse(text).elements().size();
            }
            done += texts.size();
        } while (System.nanoTime() < end);
        if (elements < 0) {
            throw new IllegalStateException("never: so that no parse is optimised away");
        }
        return done;
    }

    private long[] times(List<String> texts) {
        long[] times = new long[texts.size()];
        for (int i = 0; i < times.length; i++) {
            long begun = System.nanoTime();
            parser.parse(texts.get(i));
            times[i] = System.nanoTime() - begun;
        }
        Arrays.sort(times);
        return times;
    }
}
