package io.tongyuan.jobs;

import io.tongyuan.model.Failed;
import io.tongyuan.privacy.Vault;
import io.tongyuan.privacy.sealed.SealedChannel;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All jobs of a data folder. For any thread. */
public final class Jobs implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final char[] BASE_32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final int ID_CHARACTERS = 26;

    private final Path folder;
    private final Vault vault;
    private final JobLimits limits;
    private final Quotas quotas;
    private final Comparer comparer;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Job> jobs = new ConcurrentHashMap<>();
    private final FileChannel lock;
    private final JobWorkers workers;

    private Jobs(Path folder, Vault vault, JobLimits limits, Comparer comparer, Clock clock, FileChannel lock) {
        this.folder = folder;
        this.vault = vault;
        this.limits = limits;
        this.quotas = new Quotas(limits, jobs.values(), clock);
        this.comparer = comparer;
        this.clock = clock;
        this.lock = lock;
        this.workers = new JobWorkers(jobs.values(), comparer, clock, limits.atOnce(), this::sweep);
    }

    /**
     * What is there is taken up, and what was at work goes on. Where another process works in the folder this one takes no jobs.
     *
     * @throws Failed JOB_STORE_FAILED
     */
    public static Jobs open(Path data, JobLimits limits, Vault vault, Comparer comparer, Clock clock) {
        Path folder = data.resolve("jobs");
        try {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Jobs out = new Jobs(folder, vault, limits, comparer, clock, locked(folder.resolve(".lock")));
            if (out.lock != null) {
                out.takeUp();
                out.workers.begin();
            }
            return out;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static FileChannel locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // another server of this process
        }
        channel.close();
        return null;
    }

    private void takeUp() throws IOException {
        try (Stream<Path> folders = Files.list(folder)) {
            for (Path one : folders.filter(Files::isDirectory).toList()) {
                if (!Files.exists(one.resolve("job"))) {
                    JobFolder.wipe(one); // an upload that was broken off
                    continue;
                }
                try {
                    JobFolder there = JobFolder.open(one, vault);
                    JobRecord record = there.read();
                    jobs.put(record.id(), new Job(there, record, limits.kept(record.request().agency())));
                } catch (IOException | Failed e) {
                    LOG.error("job {} cannot be read and stays where it is: {}", one.getFileName(), e.getMessage());
                }
            }
        }
    }

    /**
     * A place for a list that is coming.
     *
     * @throws Failed JOB_QUOTA_JOBS, JOB_QUOTA_BYTES, JOB_STORE_FAILED, JOBS_ELSEWHERE
     */
    public Intake intake(String agency) {
        checkOurs();
        try {
            return new Intake(folder.resolve(freshId()), vault, quotas.place(agency));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /**
     * Judges what the list that was taken in will cost; unless it is held it then waits for its turn.
     *
     * @throws Failed as opening the list does; JOB_QUOTA_ROWS, JOB_INDEX_MISSING, JOB_STORE_FAILED
     */
    public JobView submit(Intake intake, JobRequest asked) {
        JobRequest request = comparer.decided(asked);
        Sample sample = new Sample();
        comparer.run(request, intake.upload(), sample, what -> { }, sample);
        Estimate estimate = sample.estimate();
        quotas.checkRows(request.agency(), estimate.rows());
        JobRecord record = new JobRecord(intake.id(), request, request.hold() ? JobState.HELD : JobState.WAITING, Instant.now(clock), null,
                intake.upload().size(), intake.upload().frames(), estimate, 0, Map.of(), List.of(), 0, 0, 0, "", "");
        Job job = new Job(intake.folder(), record, limits.kept(request.agency()));
        become(job, record);
        jobs.put(record.id(), job);
        intake.taken();
        workers.look();
        return job.view();
    }

    private String freshId() {
        StringBuilder out = new StringBuilder("J");
        for (int i = 0; i < ID_CHARACTERS; i++) {
            out.append(BASE_32[random.nextInt(BASE_32.length)]);
        }
        return out.toString();
    }

    /** Of that agency, the newest first. */
    public List<JobView> list(String agency) {
        checkOurs();
        return jobs.values().stream().filter(j -> j.record().request().agency().equals(agency)).map(Job::view)
                .sorted(Comparator.comparing(JobView::submitted).reversed()).toList();
    }

    /** @throws Failed JOB_UNKNOWN also where it is another agency's, JOBS_ELSEWHERE */
    public JobView view(String id, String agency) {
        return get(id, agency).view();
    }

    private Job get(String id, String agency) {
        checkOurs();
        return Optional.ofNullable(jobs.get(id)).filter(j -> j.record().request().agency().equals(agency))
                .orElseThrow(() -> new Failed("JOB_UNKNOWN", "没有编号为 " + id + " 的任务。请核对编号；任务在完成后保留若干天，到期即清除。"));
    }

    /**
     * One that was held.
     *
     * @throws Failed JOB_STATE, and as {@link #view}
     */
    public JobView start(String id, String agency) {
        Job job = get(id, agency);
        synchronized (job) {
            if (job.record().state() != JobState.HELD) {
                throw new Failed("JOB_STATE", "任务" + job.record().state().text() + "，只有待开始的任务可以开始。");
            }
            become(job, job.record().to(JobState.WAITING));
        }
        workers.look();
        return job.view();
    }

    /** Ends it where it is open, and wipes its contents in any case. One that was cancelled or wiped stays what it is. */
    public JobView delete(String id, String agency) {
        Job job = get(id, agency);
        job.cancel();
        workers.settle(job, () -> {
            JobRecord record = job.record();
            if (record.state().open()) {
                become(job, record.cancelled(Instant.now(clock)));
            } else if (record.state() == JobState.DONE || record.state() == JobState.FAILED) {
                become(job, record.wiped());
            }
            try {
                job.folder().wipeContents();
            } catch (IOException e) {
                throw failed(e);
            }
        });
        return job.view();
    }

    /** The result of a job that is done, or the rows that could not be compared; to be closed by the caller. @throws Failed JOB_NOT_DONE, JOB_WIPED, and as {@link #view} */
    public SealedChannel outcome(String id, String agency, boolean errors) {
        Job job = get(id, agency);
        JobRecord record = job.record();
        if (record.state() == JobState.WIPED) {
            throw new Failed("JOB_WIPED", "任务已按本单位的要求清除，名单和结果都不再保留；如仍需要，请重新提交名单。");
        }
        if (record.state() != JobState.DONE) {
            throw new Failed("JOB_NOT_DONE", "任务" + record.state().text() + (record.state().open() ? "，还没有结果可取。" : "，没有结果可取。") + record.detail());
        }
        try {
            return errors ? SealedChannel.second(job.folder().outcome(), record.outcomeFrames()) : SealedChannel.first(job.folder().outcome(), record.outcomeFrames());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** How many there are, by state. */
    public Map<JobState, Long> counts() {
        Map<JobState, Long> out = new EnumMap<>(JobState.class);
        jobs.values().forEach(j -> out.merge(j.record().state(), 1L, Long::sum));
        return out;
    }

    /** Rows answered since the start of this process. */
    public long rowsAnswered() {
        return workers.rowsAnswered();
    }

    private static void become(Job job, JobRecord next) {
        try {
            job.become(next);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void checkOurs() {
        if (lock == null) {
            throw new Failed("JOBS_ELSEWHERE", "比对任务由使用同一数据目录的另一个服务进程办理，请向它提交。");
        }
    }

    private static Failed failed(IOException e) {
        return new Failed("JOB_STORE_FAILED", "比对任务的文件无法读写，请告知管理员检查数据目录的磁盘空间与权限。", e);
    }

    /** Wipes what has been kept long enough. */
    private void sweep() {
        Instant now = Instant.now(clock);
        for (Job job : List.copyOf(jobs.values())) {
            JobRecord r = job.record();
            boolean working = r.state() == JobState.WAITING || r.state() == JobState.RUNNING;
            if (!working && job.view().kept().isBefore(now)) {
                jobs.remove(r.id());
                wipe(folder.resolve(r.id()));
            }
        }
    }

    private static void wipe(Path job) {
        try {
            if (Files.exists(job)) {
                JobFolder.wipe(job);
            }
        } catch (IOException e) {
            LOG.error("job {} could not be wiped: {}", job.getFileName(), e.getMessage());
        }
    }

    /** What is at work stops where it is; the next process goes on with it. */
    @Override
    public void close() {
        workers.close();
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            LOG.warn("the jobs' lock was not given back: {}", e.getMessage());
        }
    }
}
