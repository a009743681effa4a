/**
 * HTTP: controllers that translate between requests and the services below, and no rule of the domain.
 *
 * <p>A call under {@code /v1} passes, in this order: request id ({@link io.tongyuan.web.access.RequestIdFilter}), the URL
 * itself ({@link io.tongyuan.web.access.UrlFilter}), audit ({@link io.tongyuan.web.access.UseFilter}), key (Micronaut Security with
 * {@link io.tongyuan.web.access.KeyValidator}), purpose ({@link io.tongyuan.web.access.PurposeFilter}), no ID number in
 * the URL ({@link io.tongyuan.web.access.IdNumberFilter}), controller.
 * Whatever goes wrong on the way is answered as a problem document ({@code web.problem}, RFC 9457).
 *
 * <p>Traps: an ID number never stands in a URL, a log line or an error text, so nothing here repeats what a client sent
 * without {@link io.tongyuan.privacy.FreeText}. Filters and validators run on the event loop unless they say
 * otherwise: anything that waits belongs on an executor. A controller method without {@code @Secured} is refused.
 */
@io.tongyuan.model.Allowed(
        packages = {"web", "privacy", "query", "ingest", "batch", "jobs", "sharing", "dispute", "cascade", "poi", "address", "gazetteer", "source", "identity.thresholds"},
        libraries = {"io.micronaut", "io.swagger.v3.oas.annotations", "io.micrometer", "jakarta", "org.reactivestreams",
                "reactor.core", "com.fasterxml.jackson", "org.yaml.snakeyaml", "org.slf4j", "org.apache.commons.fileupload2", "org.apache.commons.io"})
package io.tongyuan.web;
