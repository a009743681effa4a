package io.tongyuan.web.access;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a controller method that answers for a moment in the past too; all others refuse to be asked. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Parameter(in = ParameterIn.QUERY, name = "validOn", schema = @Schema(implementation = String.class),
        description = "那一天的情况（按记录自身的日期），默认最新", example = "2025-06-30")
@Parameter(in = ParameterIn.QUERY, name = "knownAt", schema = @Schema(implementation = String.class),
        description = "按那一时刻已入库的记录和当时的策略答复，默认现在；只写日期指当天结束时", example = "2026-01-31T09:00:00+08:00")
public @interface ReadsPast {
}
