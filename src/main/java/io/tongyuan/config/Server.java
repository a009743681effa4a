package io.tongyuan.config;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;
import io.tongyuan.graph.Agencies;
import io.tongyuan.ingest.RecordIntake;
import io.tongyuan.jobs.JobLimits;
import io.tongyuan.jobs.Jobs;
import io.tongyuan.model.Failed;
import io.tongyuan.sharing.AuditLog;
import java.net.URI;
import java.util.Map;

/** The HTTP server of one data folder. */
public final class Server implements AutoCloseable {
    /** What a form has besides its file. */
    private static final long AROUND_THE_FILE = 1 << 20;

    private final ApplicationContext context;
    private final EmbeddedServer http;
    private final RecordIntake intake;
    private final DisputeRounds rounds;
    private final CascadeRounds cascades;
    private final Jobs jobs;

    private Server(ApplicationContext context, EmbeddedServer http, RecordIntake intake, DisputeRounds rounds, CascadeRounds cascades, Jobs jobs) {
        this.rounds = rounds;
        this.cascades = cascades;
        this.jobs = jobs;
        this.context = context;
        this.http = http;
        this.intake = intake;
    }

    /**
     * Starts it on an engine that is open, and stays so when the server is closed.
     *
     * @throws Failed BIND_NEEDS_AGENCY, PORT_IN_USE
     */
    public static Server start(ServerOptions options, Engine engine) {
        Agencies agencies = new Agencies(engine.connection());
        if (!options.bind().isLoopbackAddress() && !agencies.any()) {
            throw new Failed("BIND_NEEDS_AGENCY", "还没有登记任何单位，不能监听 " + options.bind().getHostAddress()
                    + "。请先用 bin/tongyuan agency add 单位名称 发放密钥，或去掉 --bind（只监听 127.0.0.1）。");
        }
        JobLimits limits = engine.jobLimits();
        RecordIntake intake = engine.recordIntake();
        CascadeRounds cascades = new CascadeRounds(engine);
        Jobs jobs = engine.jobs(limits);
        ApplicationContext context = ApplicationContext.builder()
                .deduceEnvironment(false).deduceCloudEnvironment(false).environmentPropertySource(false).banner(false)
                .properties(Map.of(
                        "micronaut.server.host", options.bind().getHostAddress(),
                        "micronaut.server.port", options.port() == 0 ? -1 : options.port(),
                        "micronaut.server.max-request-size", limits.largestUpload() + AROUND_THE_FILE))
                .singletons(options, new AgencyKeys(agencies), new AgencyPulse(agencies), new RegisteredPersonsPulse(engine.registeredPersons()), new AuditLog(options.data()),
                        new CountedHoldings(engine.graph()), engine.entities(), engine.changeFeed(), engine.disputes(), engine.placeFlow(), engine.placeLayer(), engine.judgements(), engine.disputeQueue(), engine.neighbours(), engine.persons(), engine.matching(), engine.projectChecks(), engine.projectTimeline(),
                        engine.entityChecks(), engine.addressSearch(), engine.nearestAddresses(), engine.addressContents(), engine.autocomplete(),
                        engine.standardiser(), engine.pairComparison(), engine.reconciliation(), engine.linkPaths(), engine.personSearch(), engine.nameSearch(),
                        engine.gazetteer(), engine.parser(), intake, cascades, engine.clock(), jobs, limits)
                .start();
        engine.addresses().follow();
        engine.registeredPersons().follow();
        try {
            EmbeddedServer http = context.getBean(EmbeddedServer.class).start();
            return new Server(context, http, intake, DisputeRounds.begin(engine.conflictWatch(), engine.disputes(), engine.placeMerge()), cascades, jobs);
        } catch (ServerStartupException e) {
            context.close();
            intake.close();
            cascades.close();
            jobs.close();
            throw new Failed("PORT_IN_USE", "无法监听 " + options.bind().getHostAddress() + ":" + options.port()
                    + "，端口可能已被占用。请用 --port 另选一个。", e);
        }
    }

    /** Where it answers: http://127.0.0.1:8080. */
    public URI uri() {
        String host = http.getHost();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + http.getPort());
    }

    @Override
    public void close() {
        rounds.close();
        cascades.close();
        context.close();
        intake.close();
        jobs.close();
    }
}
