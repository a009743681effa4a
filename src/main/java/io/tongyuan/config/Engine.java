package io.tongyuan.config;

import io.tongyuan.address.comparing.PairComparison;
import io.tongyuan.address.matching.AddressResolver;
import io.tongyuan.address.matching.PlaceRelation;
import io.tongyuan.address.parsing.AddressParser;
import io.tongyuan.address.parsing.StandardAddresses;
import io.tongyuan.address.tagging.AssistedTagger;
import io.tongyuan.cascade.CascadePreview;
import io.tongyuan.cascade.StandingChanges;
import io.tongyuan.cascade.Touched;
import io.tongyuan.dispute.ConflictWatch;
import io.tongyuan.dispute.DisputeQueue;
import io.tongyuan.dispute.Disputes;
import io.tongyuan.dispute.WorkingDays;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.graph.DataFolder;
import io.tongyuan.graph.GraphConnection;
import io.tongyuan.graph.GraphStore;
import io.tongyuan.ingest.AddressMapper;
import io.tongyuan.ingest.BatchWriter;
import io.tongyuan.ingest.CascadeRun;
import io.tongyuan.ingest.GroupCommit;
import io.tongyuan.ingest.IdentifierReader;
import io.tongyuan.ingest.ImportRun;
import io.tongyuan.ingest.Judgements;
import io.tongyuan.ingest.PolicyDiff;
import io.tongyuan.ingest.PolicyRun;
import io.tongyuan.ingest.RecordIntake;
import io.tongyuan.ingest.RowMapper;
import io.tongyuan.jobs.Comparer;
import io.tongyuan.jobs.JobLimits;
import io.tongyuan.jobs.Jobs;
import io.tongyuan.poi.PlaceFlow;
import io.tongyuan.poi.PlaceLayer;
import io.tongyuan.poi.PlaceMerge;
import io.tongyuan.poi.PlaceWeights;
import io.tongyuan.privacy.Vault;
import io.tongyuan.query.AddressContents;
import io.tongyuan.query.AddressFollower;
import io.tongyuan.query.AddressSearch;
import io.tongyuan.query.Autocomplete;
import io.tongyuan.query.ChangeFeed;
import io.tongyuan.query.Comparison;
import io.tongyuan.query.Entities;
import io.tongyuan.query.EntityChecks;
import io.tongyuan.query.GraphComparison;
import io.tongyuan.query.IndexFolders;
import io.tongyuan.query.LinkPaths;
import io.tongyuan.query.Matching;
import io.tongyuan.query.NameSearch;
import io.tongyuan.query.NearestAddresses;
import io.tongyuan.query.Neighbours;
import io.tongyuan.query.PersonSearch;
import io.tongyuan.query.PersonVerification;
import io.tongyuan.query.PlaceEvidence;
import io.tongyuan.query.Places;
import io.tongyuan.query.PointsOfInterest;
import io.tongyuan.query.ProjectChecks;
import io.tongyuan.query.ProjectStates;
import io.tongyuan.query.ProjectTimeline;
import io.tongyuan.query.Reconciliation;
import io.tongyuan.query.RecordPlaces;
import io.tongyuan.query.Standardiser;
import io.tongyuan.query.persons.PersonComparison;
import io.tongyuan.query.persons.RegisteredPersons;
import io.tongyuan.reconcile.Survivorship;
import io.tongyuan.sharing.AuditReader;
import io.tongyuan.source.Catalogue;
import io.tongyuan.source.Resource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** The parts of one data folder, put together once: for the commands as they are, for the server as beans. */
public final class Engine implements AutoCloseable {
    private final Clock clock = Clock.systemDefaultZone();
    private final GraphConnection connection;
    private final GraphStore graph;
    private final Path data;
    private final Gazetteer gazetteer;
    private final Vault vault;
    private final AddressParser parser;
    private final PolicyInForce policies;
    private final StandingChanges.Reading reading;
    private final NamesInForce names;
    private final Survivorship survivorship;
    private final IndexFolders indexFolders;
    private AddressFollower follower;
    private RecordPlaces recordPlaces;
    private RegisteredPersons registeredPersons;
    private PairComparison addressPairs;

    private final boolean ownsConnection;

    private Engine(GraphConnection connection, boolean owns, Path data, Optional<Path> keys, Gazetteer gazetteer) {
        this.connection = connection;
        this.ownsConnection = owns;
        this.gazetteer = gazetteer;
        this.data = data;
        this.graph = GraphStore.on(connection);
        this.vault = FittingKeys.open(keys.orElse(data.resolve("keys")), graph);
        this.parser = new AddressParser(gazetteer);
        this.policies = new PolicyInForce(graph);
        this.reading = new StandingChanges.Reading(parser, gazetteer, gazetteer.edition());
        this.names = new NamesInForce(graph, StandingChanges.none(reading));
        this.survivorship = new Survivorship(policies, new ParsedPlaces(parser), names);
        this.indexFolders = new IndexFolders(data.resolve("index"));
    }

    /**
     * @param data      folder of everything kept
     * @param keys      the key file, empty for the one in the data folder
     * @param gazetteer folder of the divisions, empty for the bundled one
     */
    public static Engine open(Path data, Optional<Path> keys, Optional<Path> gazetteer) {
        Gazetteer divisions = gazetteer.map(Gazetteer::load).orElseGet(Gazetteer::bundled);
        GraphConnection connection = GraphConnection.open(data);
        try {
            return new Engine(connection, true, data, keys, divisions);
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * The same, where something was kept before; makes nothing.
     *
     * @throws io.tongyuan.model.Failed DATA_FOLDER_MISSING
     */
    public static Engine openExisting(Path data, Optional<Path> keys, Optional<Path> gazetteer) {
        DataFolder.checkThere(data, keys);
        return open(data, keys, gazetteer);
    }

    /** On a connection that is open, and stays so when the engine is closed. */
    public static Engine on(GraphConnection connection, Path data, Gazetteer gazetteer) {
        return new Engine(connection, false, data, Optional.empty(), gazetteer);
    }

    public GraphConnection connection() {
        return connection;
    }

    public GraphStore graph() {
        return graph;
    }

    public Vault vault() {
        return vault;
    }

    public Gazetteer gazetteer() {
        return gazetteer;
    }

    public Clock clock() {
        return clock;
    }

    public AddressParser parser() {
        return parser;
    }

    /** @param provider who speaks; the resource's own department where it is blank */
    public ImportRun importRun(Resource resource, String provider) {
        return new ImportRun(rowMapper(resource, provider), writer());
    }

    /** The records that the rows name are withdrawn after that day. */
    public ImportRun withdrawalRun(Resource resource, String provider, LocalDate on) {
        return new ImportRun(rowMapper(resource, provider).withdrawing(on), writer());
    }

    /** @param provider as at {@link #importRun} */
    public RowMapper rowMapper(Resource resource, String provider) {
        AddressMapper addresses = new AddressMapper(parser, new StandardAddresses());
        return new RowMapper(resource, provider.isBlank() ? resource.department() : provider, vault, addresses,
                new IdentifierReader(gazetteer, clock));
    }

    /** To be closed by the caller, before the engine. */
    public RecordIntake recordIntake() {
        return new RecordIntake(Catalogue.bundled(), this::rowMapper, new GroupCommit(writer()));
    }

    private BatchWriter writer() {
        return new BatchWriter(graph, vault, survivorship, clock);
    }

    public Survivorship survivorship() {
        return survivorship;
    }

    public PolicyRun policyRun() {
        return new PolicyRun(graph, survivorship, clock);
    }

    public PolicyDiff policyDiff() {
        return new PolicyDiff(graph, survivorship);
    }

    /** What changes may touch; its index is level with the graph at each call. */
    private Touched touched() {
        AddressFollower level = addresses();
        level.catchUp();
        return new Touched(graph, level.index());
    }

    public CascadePreview cascadePreview() {
        return new CascadePreview(graph, touched(), reading);
    }

    public CascadeRun cascadeRun() {
        return new CascadeRun(graph, survivorship, changes -> {
            names.forget();
            return touched().ids(changes);
        }, clock);
    }

    public Entities entities() {
        return new Entities(graph, vault, survivorship, policies);
    }

    public Neighbours neighbours() {
        return new Neighbours(graph, survivorship, policies);
    }

    public ChangeFeed changeFeed() {
        return new ChangeFeed(graph, vault, survivorship, policies);
    }

    public Disputes disputes() {
        return new Disputes(graph, vault, survivorship, WorkingDays.of(data), clock);
    }

    public DisputeQueue disputeQueue() {
        return new DisputeQueue(graph, new AuditReader(data));
    }

    public PlaceMerge placeMerge() {
        return new PlaceMerge(graph, survivorship, parser, gazetteer, this::addressPairs, PlaceWeights.bundled(), clock);
    }

    public PlaceFlow placeFlow() {
        return new PlaceFlow(graph, survivorship, parser, clock);
    }

    public PlaceLayer placeLayer() {
        return new PlaceLayer(graph, survivorship);
    }

    /** Its model is read once. */
    private synchronized PairComparison addressPairs() {
        if (addressPairs == null) {
            addressPairs = pairComparison();
        }
        return addressPairs;
    }

    public ConflictWatch conflictWatch() {
        return new ConflictWatch(graph, survivorship, disputes(), clock);
    }

    public Judgements judgements() {
        return new Judgements(graph, survivorship, clock);
    }

    public LinkPaths linkPaths() {
        return new LinkPaths(graph);
    }

    public PersonVerification persons() {
        return new PersonVerification(comparison());
    }

    public Matching matching() {
        return new Matching(comparison());
    }

    public Comparison comparison() {
        return new PersonComparison(new GraphComparison(graph, vault, survivorship, gazetteer), registeredPersons(), gazetteer);
    }

    /** The registered persons in an index. */
    public synchronized RegisteredPersons registeredPersons() {
        if (registeredPersons == null) {
            registeredPersons = new RegisteredPersons(graph, vault, survivorship, indexFolders.root(), clock);
        }
        return registeredPersons;
    }

    public JobLimits jobLimits() {
        return JobLimits.of(data);
    }

    /** Identity indexes lie in {@code identity} of the data folder. To be closed by the caller, before the engine. */
    public Jobs jobs(JobLimits limits) {
        return Jobs.open(data, limits, vault, new Comparer(comparison(), data.resolve("identity"), vault, clock), clock);
    }

    public PersonSearch personSearch() {
        return new PersonSearch(graph, vault, gazetteer);
    }

    public NameSearch nameSearch() {
        return new NameSearch(graph, addresses().index(), gazetteer);
    }

    public ProjectChecks projectChecks() {
        return new ProjectChecks(graph, survivorship, policies, ProjectStates.bundled(), gazetteer, placeEvidence());
    }

    public EntityChecks entityChecks() {
        return new EntityChecks(graph, survivorship, policies, gazetteer, placeEvidence());
    }

    public ProjectTimeline projectTimeline() {
        return new ProjectTimeline(graph, survivorship);
    }

    public NearestAddresses nearestAddresses() {
        return new NearestAddresses(addresses().index());
    }

    public AddressContents addressContents() {
        return new AddressContents(graph, addresses().index(), vault, survivorship);
    }

    public AddressSearch addressSearch() {
        return new AddressSearch(places(), pointsOfInterest());
    }

    public Autocomplete autocomplete() {
        return new Autocomplete(parser, addresses().index(), gazetteer);
    }

    public Standardiser standardiser() {
        return new Standardiser(gazetteer, parser, Optional.of(places()));
    }

    public PairComparison pairComparison() {
        return new PairComparison(parser, AssistedTagger.bundledReader(), PairComparison.bundledModel());
    }

    public Reconciliation reconciliation() {
        return new Reconciliation(addresses().index(), addressSearch(), autocomplete());
    }

    private PointsOfInterest pointsOfInterest() {
        return new PointsOfInterest(graph, addresses().index(), places());
    }

    public Places places() {
        return new Places(gazetteer, parser, new AddressResolver(addresses().index()), names);
    }

    public IndexFolders indexFolders() {
        return indexFolders;
    }

    /** The index of standard addresses, level with the graph at the time of the first call. */
    public synchronized AddressFollower addresses() {
        if (follower == null) {
            follower = AddressFollower.open(graph, indexFolders);
            follower.catchUp();
        }
        return follower;
    }

    /** One for all that check, since it remembers. */
    private synchronized RecordPlaces recordPlaces() {
        if (recordPlaces == null) {
            recordPlaces = new RecordPlaces(places(), pointsOfInterest(), addresses().index());
        }
        return recordPlaces;
    }

    private PlaceEvidence placeEvidence() {
        return new PlaceEvidence(recordPlaces(), PlaceRelation.Limits.DEFAULT);
    }

    @Override
    public synchronized void close() {
        if (follower != null) {
            follower.close();
        }
        if (registeredPersons != null) {
            registeredPersons.close();
        }
        if (ownsConnection) {
            connection.close();
        }
    }
}
