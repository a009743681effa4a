/**
 * The read line: look-ups, the cross-check of a project with its legal entity, permits and place, neighbours. Never
 * writes. Each answer carries the records it stands on.
 *
 * <p>Terms: a <em>check</em> asks one question and ends {@link io.tongyuan.query.Verdict CONFIRMED, CONTRADICTED or
 * UNVERIFIABLE}; <em>evidence</em> is one observation with a stable code, the values seen side by side and where each
 * comes from. Missing is no evidence: what a register does not hold is UNVERIFIABLE, only what it holds otherwise is
 * CONTRADICTED.
 */
@Allowed(packages = {"privacy", "geometry", "gazetteer", "address", "identity", "reconcile", "graph", "sharing", "cascade"},
        libraries = {"com.fasterxml.jackson", "com.github.benmanes.caffeine", "org.slf4j"})
package io.tongyuan.query;

import io.tongyuan.model.Allowed;
