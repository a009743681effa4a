package io.tongyuan.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tongyuan.config.Engine;
import io.tongyuan.graph.StoredEntity;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.Failed;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The questions that a data folder can be asked: of the projects, entities and addresses that it holds. */
public final class HttpQuestions {
    /** The online check. */
    public static final String PERSON_VERIFY = "person verify";
    private static final int WRONG_EVERY = 5;

    private HttpQuestions() {
    }

    /** @param requests one for each thing asked for */
    public record Question(String name, List<HttpBench.Request> requests) {
    }

    /**
     * @param sample at most so many of each kind
     * @throws Failed BENCH_NOTHING_TO_ASK
     */
    public static List<Question> of(Engine engine, int sample) {
        List<StoredEntity> projects = keyed(engine, EntityKind.PROJECT, "project:", sample);
        List<StoredEntity> entities = keyed(engine, EntityKind.LEGAL_ENTITY, "uscc:", sample);
        List<StoredEntity> addresses = keyed(engine, EntityKind.ADDRESS, "", sample);
        List<Question> all = List.of(
                question("project check", projects, p -> "/v1/projects/" + code(p) + "/check"),
                question("entity check", entities, e -> "/v1/entities/" + code(e) + "/check"),
                question("entity", entities, e -> "/v1/entities/" + code(e)),
                question("address search", addresses.stream().filter(a -> !a.value("text").isEmpty()).toList(),
                        a -> "/v1/addresses/search?q=" + URLEncoder.encode(a.value("text"), UTF_8)),
                persons(engine, sample),
                question("neighbours", Stream.concat(projects.stream(), entities.stream()).toList(), n -> "/v1/graph/" + n.id() + "/neighbours"));
        String empty = all.stream().filter(q -> q.requests.isEmpty()).map(Question::name).collect(Collectors.joining(", "));
        if (!empty.isEmpty()) {
            throw new Failed("BENCH_NOTHING_TO_ASK", "这个数据目录里没有可问的：" + empty + "。请先导入，例如 bin/tongyuan demo --exit");
        }
        return all;
    }

    private static List<StoredEntity> keyed(Engine engine, EntityKind kind, String start, int sample) {
        return engine.graph().read(tx -> tx.keyStartingWith(kind, start, sample));
    }

    private static Question question(String name, List<StoredEntity> of, Function<StoredEntity, String> path) {
        return new Question(name, of.stream().map(path).map(HttpBench.Request::get).toList());
    }

    /** As they are registered, and of each fifth a digit written wrongly. */
    private static Question persons(Engine engine, int sample) {
        List<HttpBench.Request> all = new ArrayList<>();
        for (StoredEntity p : keyed(engine, EntityKind.PERSON, "pid:", sample)) {
            String number = p.sealed().length == 0 ? "" : engine.vault().decryptId(p.sealed());
            if (number.matches("[0-9]{17}[0-9X]") && p.value("name").matches("\\p{IsHan}+")) {
                all.add(HttpBench.Request.post("/v1/persons/verify", "{\"name\":\"" + p.value("name") + "\",\"idNumber\":\""
                        + (all.size() % WRONG_EVERY == 0 ? number.substring(0, 10) + (number.charAt(10) - '0' + 1) % 10 + number.substring(11) : number) + "\"}"));
            }
        }
        return new Question(PERSON_VERIFY, all);
    }

    private static String code(StoredEntity e) {
        return e.key().substring(e.key().indexOf(':') + 1);
    }
}
