package io.tongyuan.cli;

import io.tongyuan.identity.thresholds.Thresholds;
import io.tongyuan.jobs.Comparer;
import io.tongyuan.jobs.Intake;
import io.tongyuan.jobs.JobLimits;
import io.tongyuan.jobs.JobRequest;
import io.tongyuan.jobs.JobState;
import io.tongyuan.jobs.JobView;
import io.tongyuan.jobs.Jobs;
import io.tongyuan.privacy.KeyFile;
import io.tongyuan.privacy.Vault;
import io.tongyuan.query.Subject;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A process to be killed: takes up the job of a data folder, or makes one of the list where there is none, and sees it to its end. Says {@code OPEN 0},
 * {@code ROWS} again and again, and {@code DONE} with the digests of result and errors.
 */
final class JobRun {
    private static final String AGENCY = "单位甲";

    private JobRun() {
    }

    /** @param args data folder, list */
    public static void main(String[] args) throws Exception {
        Path data = Path.of(args[0]);
        Path list = Path.of(args[1]);
        Vault vault = new Vault(KeyFile.open(data.resolve("keys")));
        Comparer comparer = new Comparer((subject, asked, today) -> List.of(), data.resolve("identity"), vault, Clock.systemDefaultZone());
        try (Jobs jobs = Jobs.open(data, JobLimits.of(data), vault, comparer, Clock.systemDefaultZone())) {
            List<JobView> there = jobs.list(AGENCY);
            say("OPEN 0"); // no Neo4j
            String id = there.isEmpty() ? submit(jobs, list) : there.getFirst().id();
            JobView now = jobs.view(id, AGENCY);
            while (now.state() == JobState.WAITING || now.state() == JobState.RUNNING) {
                say("ROWS " + now.rows());
                Thread.sleep(20);
                now = jobs.view(id, AGENCY);
            }
            say(now.state() + " " + now.rows() + " " + now.statuses() + " " + digest(jobs, id, false) + " " + digest(jobs, id, true));
        }
    }

    private static String submit(Jobs jobs, Path list) throws Exception {
        try (Intake intake = jobs.intake(AGENCY); InputStream in = Files.newInputStream(list)) {
            intake.list("名单.csv", in);
            return jobs.submit(intake, new JobRequest(AGENCY, Subject.PERSON, intake.fileName(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.of(JobRequest.Against.INDEX), Thresholds.usual(), false, false, false)).id();
        }
    }

    private static String digest(Jobs jobs, String id, boolean errors) throws Exception {
        try (InputStream in = Channels.newInputStream(jobs.outcome(id, AGENCY, errors))) {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(in.readAllBytes()));
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
