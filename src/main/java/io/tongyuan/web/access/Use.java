package io.tongyuan.web.access;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.tongyuan.web.problem.Problem;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a controller method as a use of shared data: it needs a purpose and is written to the audit log. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Parameter(in = ParameterIn.HEADER, name = "X-Purpose", required = true, schema = @Schema(implementation = String.class, maxLength = 200),
        description = "本次查询的用途，不超过200字；中文用UTF-8百分号编码", example = "%E9%A1%B9%E7%9B%AE%E6%A0%B8%E6%9F%A5")
@ApiResponse(responseCode = "200", description = "答复")
@ApiResponse(responseCode = "400", description = "请求有误：PURPOSE_MISSING、PARAMETER_MISSING、PARAMETER_INVALID …",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
@ApiResponse(responseCode = "401", description = "KEY_MISSING、KEY_UNKNOWN",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
@ApiResponse(responseCode = "503", description = "OVERLOADED、GRAPH_GONE、AUDIT_FAILED …，稍后重试",
        content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
public @interface Use {
    /** The action as the audit log names it: "project.check". */
    String value();
}
