package io.tongyuan.web.access;

import io.tongyuan.sharing.AgencyKey;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tokens that stand in the address of the reconciliation service, since its clients send no headers. Each is an agency's, for
 * some hours, for standard addresses alone; kept in memory as a digest, gone with the server.
 */
@Singleton
public final class ReconcileTokens {
    /** Of one server; the oldest goes first. */
    private static final int MOST = 1000;

    private final Clock clock;
    private final Map<String, Grant> grants = new ConcurrentHashMap<>();

    ReconcileTokens(Clock clock) {
        this.clock = clock;
    }

    /** @param purpose as the agency stated it when it asked for the token */
    public record Grant(String agency, String purpose, Instant expires) {
    }

    public record Token(String text, Instant expires) {
    }

    public Token grant(String agency, String purpose, Duration life) {
        Instant now = clock.instant();
        grants.values().removeIf(g -> g.expires.isBefore(now));
        while (grants.size() >= MOST) {
            grants.entrySet().stream().min(Map.Entry.comparingByValue(java.util.Comparator.comparing(Grant::expires))).ifPresent(e -> grants.remove(e.getKey()));
        }
        String text = AgencyKey.fresh();
        Grant grant = new Grant(agency, purpose, now.plus(life));
        grants.put(AgencyKey.digest(text), grant);
        return new Token(text, grant.expires);
    }

    /** Empty for one that never was, or is no more. */
    public Optional<Grant> find(String token) {
        return Optional.ofNullable(grants.get(AgencyKey.digest(token))).filter(g -> g.expires.isAfter(clock.instant()));
    }
}
