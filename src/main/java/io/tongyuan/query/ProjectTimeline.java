package io.tongyuan.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tongyuan.graph.GraphStore;
import io.tongyuan.graph.KnownEntity;
import io.tongyuan.graph.ProjectFile;
import io.tongyuan.identity.KeyForm;
import io.tongyuan.reconcile.GoldenValue;
import io.tongyuan.reconcile.Survivorship;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What happened with a project, in order: its permits and all records that hang on its code. */
public final class ProjectTimeline {
    /** What has no date comes last. */
    private static final Comparator<Entry> ORDER = Comparator.comparing((Entry e) -> e.date().isEmpty()).thenComparing(Entry::date).thenComparing(Entry::id);

    private final GraphStore graph;
    private final Survivorship survivorship;

    public ProjectTimeline(GraphStore graph, Survivorship survivorship) {
        this.graph = graph;
        this.survivorship = survivorship;
    }

    /**
     * @param entries  oldest first, those without a date last
     * @param disputed attributes of the project that an open dispute is about
     */
    public record Answer(String code, String id, String name, List<Entry> entries, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> disputed) {
    }

    /**
     * @param date     ISO 8601, "" where none is shared
     * @param kind     of document: 建筑工程施工许可证, 行政处理信息 …
     * @param category within it, as its agency writes it
     * @param agency   that acted, as written
     * @param byName   true where it names no project code and was linked by unit and project name
     * @param id       public id of the document
     * @param record   public id of the source record of its number
     * @param disputed attributes of the document that an open dispute is about
     */
    public record Entry(String date, String kind, String category, String number, String agency, String outcome, String text, String state,
                        String validTo, boolean byName, String id, String provider, String resource, String record,
                        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> disputed) {
        private static Entry of(Dossier d, boolean byName) {
            Optional<GoldenValue> number = Optional.ofNullable(d.golden().get("number"));
            return new Entry(d.value("issued"), d.value("certificateKind"), d.value("kind"), d.value("number"), d.value("issuer"), d.value("outcome"),
                    d.value("content"), d.value("state"), d.value("validTo"), byName, d.id(), number.map(n -> n.winner().provider()).orElse(""),
                    number.map(n -> n.winner().resource()).orElse(""), number.map(n -> n.winner().recordId()).orElse(""), d.entity().disputed());
        }
    }

    /** Empty where no register has the project. */
    public Optional<Answer> of(String code) {
        return graph.ask(tx -> tx.project(KeyForm.project(code))).filter(f -> f.project().entity().registered()).map(this::answer);
    }

    private Answer answer(ProjectFile file) {
        Dossier project = dossier(file.project());
        List<String> seen = new ArrayList<>();
        Stream<Entry> permits = file.permits().stream().filter(p -> first(p.certificate(), seen)).map(p -> Entry.of(dossier(p.certificate()), !p.link().basis().isEmpty()));
        Stream<Entry> records = file.records().stream().filter(r -> first(r, seen)).map(r -> Entry.of(dossier(r), false));
        return new Answer(project.value("code"), project.id(), project.value("name"), Stream.concat(permits, records).sorted(ORDER).toList(), project.entity().disputed());
    }

    private static boolean first(KnownEntity document, List<String> seen) {
        return !seen.contains(document.entity().id()) && seen.add(document.entity().id());
    }

    private Dossier dossier(KnownEntity known) {
        return Dossier.of(known, survivorship);
    }
}
