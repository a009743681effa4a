package io.tongyuan.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** The OpenAPI document, written by the compiler from the controllers, in both of its forms. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
final class OpenApiController {
    private static final String RESOURCE = "/META-INF/swagger/tongyuan.json";

    @Get("/openapi.json")
    @Produces("application/json")
    @ExecuteOn(TaskExecutors.BLOCKING)
    String json() {
        return document();
    }

    @Get("/openapi.yaml")
    @Produces("application/yaml")
    @ExecuteOn(TaskExecutors.BLOCKING)
    String yaml() throws IOException {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(120);
        return new Yaml(options).dump(new ObjectMapper().readValue(document(), Map.class));
    }

    private static String document() {
        try (InputStream in = OpenApiController.class.getResourceAsStream(RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
