package io.tongyuan.web;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.tongyuan.model.Failed;
import io.tongyuan.web.access.Use;
import io.tongyuan.web.access.Uses;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Routes on which the server's own behaviour is tried, apart from any service. */
@Controller("/v1/trial")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(Api.REQUESTS)
class TrialController {
    static volatile CountDownLatch gate = new CountDownLatch(0);

    @Get("/ping")
    @Use("trial.ping")
    Map<String, Object> ping(HttpRequest<?> request, @Nullable @QueryValue String q) {
        Uses.about(request, "T1", "PONG");
        java.util.Map<String, Object> answer = new java.util.HashMap<>();
        answer.put("pong", true);
        answer.put("nothing", null);
        return answer;
    }

    @Get("/on")
    @Use("trial.on")
    Map<String, Object> on(@QueryValue LocalDate date) {
        return Map.of("date", date);
    }

    @Post("/body")
    @Use("trial.body")
    Map<String, Object> body(@Body Named named) {
        return Map.of("length", named.name().length());
    }

    @Get("/object/{id}")
    @Use("trial.object")
    Map<String, Object> object(HttpRequest<?> request, @PathVariable String id) {
        Uses.about(request, id, "");
        return Map.of();
    }

    @Get("/boom")
    @Use("trial.boom")
    Map<String, Object> boom() {
        throw new IllegalStateException("secret 11010519491231002X");
    }

    @Get("/gone")
    @Use("trial.gone")
    Map<String, Object> gone() {
        throw new Failed("GRAPH_GONE", "图数据库已停止，请稍后重试。");
    }

    @Get("/slow")
    @Use("trial.slow")
    Map<String, Object> slow() throws InterruptedException {
        gate.await();
        return Map.of();
    }

    record Named(String name) {
    }
}
