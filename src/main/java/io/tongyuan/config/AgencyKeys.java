package io.tongyuan.config;

import io.tongyuan.graph.Agencies;
import io.tongyuan.sharing.AgencyKey;
import io.tongyuan.web.access.Keys;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Looks keys up in the graph and remembers good ones for a moment: a key that another process revokes is refused within
 * that time. Bad ones are not remembered, so that nobody can fill the memory with them.
 */
final class AgencyKeys implements Keys {
    private static final long REMEMBERED_NANOS = Duration.ofSeconds(2).toNanos();

    private final Agencies agencies;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    AgencyKeys(Agencies agencies) {
        this.agencies = agencies;
    }

    @Override
    public Optional<String> agencyOf(String key) {
        String digest = AgencyKey.digest(key);
        return stillKnown(digest).or(() -> {
            Optional<String> agency = agencies.findByKey(digest);
            agency.ifPresentOrElse(name -> known.put(digest, new Known(name, System.nanoTime())), () -> known.remove(digest));
            return agency;
        });
    }

    @Override
    public Optional<String> remembered(String key) {
        return stillKnown(AgencyKey.digest(key));
    }

    private Optional<String> stillKnown(String digest) {
        return Optional.ofNullable(known.get(digest)).filter(k -> System.nanoTime() - k.since < REMEMBERED_NANOS).map(Known::agency);
    }

    private record Known(String agency, long since) {
    }
}
