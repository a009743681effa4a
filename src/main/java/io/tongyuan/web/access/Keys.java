package io.tongyuan.web.access;

import java.util.Optional;

/** Who holds a key. May wait for the database. */
public interface Keys {
    /** The agency's name where the key is one of its keys and not revoked. */
    Optional<String> agencyOf(String key);
}
