package io.tongyuan.jobs;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;

/**
 * What agencies may ask for: {@code jobs.properties} of the data folder, names as below; {@code 单位名称.rows-per-day} and the like speak of one agency.
 * What is not said there is as in {@link #DEFAULTS}. Read at the start.
 */
public final class JobLimits {
    static final String FILE = "jobs.properties";
    /** Bytes of one upload; unfinished jobs, bytes kept and rows a day of an agency; jobs worked on at once; days a result is kept. */
    private static final Properties DEFAULTS = new Properties();

    static {
        DEFAULTS.setProperty("upload-bytes", String.valueOf(10L << 30));
        DEFAULTS.setProperty("open-jobs", "5");
        DEFAULTS.setProperty("stored-bytes", String.valueOf(30L << 30));
        DEFAULTS.setProperty("rows-per-day", "100000000");
        DEFAULTS.setProperty("at-once", "1");
        DEFAULTS.setProperty("keep-days", "7");
    }

    private final Properties values;

    private JobLimits(Properties values) {
        this.values = values;
    }

    /** @throws Failed JOB_LIMITS_INVALID */
    public static JobLimits of(Path data) {
        Path file = data.resolve(FILE);
        Properties read = new Properties(DEFAULTS);
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                read.load(in);
            } catch (IOException | IllegalArgumentException e) {
                throw invalid(file, e.getMessage(), e);
            }
        }
        Set<String> known = DEFAULTS.stringPropertyNames();
        for (String key : read.stringPropertyNames()) {
            if (!known.contains(key.substring(key.lastIndexOf('.') + 1)) || !read.getProperty(key).strip().matches("[0-9]{1,18}")) {
                throw invalid(file, key + "=" + read.getProperty(key), null);
            }
        }
        return new JobLimits(read);
    }

    private static Failed invalid(Path file, String what, Exception e) {
        return new Failed("JOB_LIMITS_INVALID", file + " 读不懂：" + what + "；每行应为“名称=非负整数”，名称为 " + DEFAULTS.stringPropertyNames().stream().sorted().toList()
                + "，或在前面加“单位名称.”", e);
    }

    private long of(String agency, String name) {
        String own = values.getProperty(agency + "." + name);
        return Long.parseLong((own == null ? values.getProperty(name) : own).strip());
    }

    /** Of any agency. */
    public long largestUpload() {
        return values.stringPropertyNames().stream().filter(n -> n.endsWith("upload-bytes")).mapToLong(n -> Long.parseLong(values.getProperty(n).strip())).max().orElseThrow();
    }

    long uploadBytes(String agency) {
        return of(agency, "upload-bytes");
    }

    long openJobs(String agency) {
        return of(agency, "open-jobs");
    }

    long storedBytes(String agency) {
        return of(agency, "stored-bytes");
    }

    long rowsPerDay(String agency) {
        return of(agency, "rows-per-day");
    }

    int atOnce() {
        return (int) Math.max(1, of("", "at-once"));
    }

    Duration kept(String agency) {
        return Duration.ofDays(of(agency, "keep-days"));
    }
}
