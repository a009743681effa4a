package io.tongyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongyuan.batch.persons.PersonList;
import io.tongyuan.batch.persons.RegisterIndexing;
import io.tongyuan.generate.crowd.Crowd;
import io.tongyuan.identity.index.PersonIndex;
import io.tongyuan.identity.person.PersonWeights;
import io.tongyuan.privacy.KeyFile;
import io.tongyuan.privacy.Vault;
import io.tongyuan.source.PersonColumns;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A comparison job whose process is killed with {@code kill -9} at random moments, and gone on with, ends in the bytes of an undisturbed one. */
@Timeout(value = 40, unit = TimeUnit.MINUTES)
class KilledJobTest {
    private static final int REGISTERED = 20_000;
    private static final int KILLS = 10;
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;
    private static Crowd crowd;

    @BeforeAll
    static void register() throws IOException {
        crowd = new Crowd(REGISTERED, 20 * REGISTERED, 7, Files.createDirectory(folder.resolve("crowd")));
        crowd.make();
        RegisterIndexing.run(crowd.register(), folder.resolve("identity"), new Vault(KeyFile.open(folder.resolve("keys"))).identityIndexKey(), PersonColumns.Given.NOTHING,
                Optional.empty(), LocalDate.now());
    }

    /** Folders with the same keys and the same index. */
    private static Path data(String name) throws IOException {
        Path data = KilledRun.data(folder, name);
        Files.createDirectory(data.resolve("identity"));
        Files.copy(folder.resolve("identity/persons.idx"), data.resolve("identity/persons.idx"));
        return data;
    }

    @Test
    @Tag("full")
    void threeKillsOfTheWorker() throws Exception {
        KilledRun alone = KilledRun.start(folder, JobRun.class, data("undisturbed").toString(), crowd.list().toString());
        String undisturbed = alone.end();
        assertThat(undisturbed).as(alone.said()).startsWith("DONE " + 20 * REGISTERED + " ");
        Random random = random();
        Path data = data("killed");
        int interrupted = 0;
        for (int i = 0; i < 3; i++) {
            KilledRun run = KilledRun.start(folder, JobRun.class, data.toString(), crowd.list().toString());
            String reached = run.after(1);
            while (reached.equals("ROWS 0")) {
                reached = run.after(1);
            }
            for (int more = random.nextInt(4); more > 0 && reached.startsWith("ROWS "); more--) {
                reached = run.after(1);
            }
            System.out.println("  kill " + (i + 1) + ": at " + reached.split(" ")[0] + " " + reached.split(" ")[1]);
            interrupted += reached.startsWith("ROWS ") ? 1 : 0;
            run.kill();
            run.end();
        }
        assertThat(interrupted).as("runs that the kill met at work").isPositive();
        KilledRun last = KilledRun.start(folder, JobRun.class, data.toString(), crowd.list().toString());
        assertThat(last.end()).as(last.said()).isEqualTo(undisturbed);
    }

    private static Random random() {
        long seed = Long.getLong("tongyuan.seed", System.nanoTime());
        System.out.println("KilledJobTest: -Dtongyuan.seed=" + seed);
        return new Random(seed);
    }

    @Test
    @Tag("full")
    void tenKillsOfTheServer() throws Exception {
        Path data = data("served");
        Path alone = folder.resolve("alone.csv");
        try (PersonIndex index = PersonIndex.open(data.resolve("identity"), new Vault(KeyFile.open(data.resolve("keys"))).identityIndexKey())) {
            new PersonList(index, PersonWeights.bundled(), LocalDate.now()).run(crowd.list(), alone, PersonList.Options.NONE, (at, total, rows) -> { });
        }
        Ran added = OwnProcess.start(folder, "agency", "add", "单位甲", "--data", data.toString()).end();
        assertThat(added.exit()).as(added.err()).isZero();
        Calls calls = new Calls(added.out().strip());
        Random random = random();
        Served server = served(serve(data));
        String id = calls.send(server.address, crowd.list()).path("id").asText();
        String job = "/v1/jobs/" + id;
        OwnProcess process = server.process;
        for (int i = 0; i < KILLS; i++) {
            // In the i-th tenth of what it will be, or soon after: so that it is at work each time.
            long written = whenWritten(data.resolve("jobs").resolve(id).resolve("outcome"), (long) (Files.size(alone) * (i + random.nextDouble()) / (KILLS + 1)), process);
            process.process().destroyForcibly().waitFor();
            System.out.println("  kill " + (i + 1) + " with " + written + " bytes of about " + Files.size(alone));
            process = serve(data);
        }
        server = served(process);
        JsonNode view = calls.get(server.address, job);
        for (; view.path("state").asText().equals("RUNNING") || view.path("state").asText().equals("WAITING"); view = calls.get(server.address, job)) {
            Thread.sleep(200);
        }
        assertThat(view.path("state").asText()).as(view.toString()).isEqualTo("DONE");
        assertThat(view.path("comparedWith")).as("it met one index all the time").hasSize(1);
        assertThat(Arrays.equals(calls.bytes(server.address, job + "/result"), Files.readAllBytes(alone))).as("the result is the undisturbed one's").isTrue();
        server.process.process().destroyForcibly().waitFor();
    }

    private record Served(OwnProcess process, String address) {
    }

    private static OwnProcess serve(Path data) throws IOException {
        return OwnProcess.start(folder, "serve", "--port", "0", "--data", data.toString());
    }

    private static long whenWritten(Path outcome, long bytes, OwnProcess process) throws Exception {
        while (process.process().isAlive() && (!Files.exists(outcome) || Files.size(outcome) <= bytes)) {
            Thread.sleep(1);
        }
        assertThat(process.process().isAlive()).as(() -> said(process)).isTrue();
        return Files.size(outcome);
    }

    private static String said(OwnProcess process) {
        try {
            return Files.readString(process.err());
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** When it answers. */
    private static Served served(OwnProcess process) throws Exception {
        while (process.process().isAlive()) {
            Matcher m = ADDRESS.matcher(Files.readString(process.out()));
            if (m.find()) {
                return new Served(process, m.group());
            }
            Thread.sleep(100);
        }
        throw new AssertionError(process.end().err());
    }

    /** Of one agency. */
    private record Calls(String key) {
        private static final HttpClient CLIENT = HttpClient.newHttpClient();

        JsonNode send(String address, Path list) throws Exception {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.writeBytes("--sep\r\nContent-Disposition: form-data; name=\"data\"; filename=\"list.csv\"\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            body.writeBytes(Files.readAllBytes(list));
            body.writeBytes("\r\n--sep--\r\n".getBytes(StandardCharsets.UTF_8));
            return JSON.readTree(CLIENT.send(request(address, "/v1/jobs").header("Content-Type", "multipart/form-data; boundary=sep")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build(), BodyHandlers.ofByteArray()).body());
        }

        JsonNode get(String address, String path) throws Exception {
            return JSON.readTree(bytes(address, path));
        }

        byte[] bytes(String address, String path) throws Exception {
            return CLIENT.send(request(address, path).GET().build(), BodyHandlers.ofByteArray()).body();
        }

        private HttpRequest.Builder request(String address, String path) {
            return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + key).header("X-Purpose", "test");
        }
    }
}
