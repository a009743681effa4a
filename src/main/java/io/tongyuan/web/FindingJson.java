package io.tongyuan.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.tongyuan.model.Finding;
import io.tongyuan.model.Severity;
import jakarta.inject.Singleton;

/** Writes a finding's severity too, which the record derives from its code. */
@Singleton
final class FindingJson extends SimpleModule {
    private static final long serialVersionUID = 1;

    FindingJson() {
        setMixInAnnotation(Finding.class, WithSeverity.class);
    }

    private interface WithSeverity {
        @JsonProperty
        Severity severity();
    }
}
