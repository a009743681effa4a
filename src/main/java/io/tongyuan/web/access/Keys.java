package io.tongyuan.web.access;

import java.util.Optional;

/** Who holds a key. */
public interface Keys {
    /** The agency's name where the key is one of its keys and not revoked. May wait for the database. */
    Optional<String> agencyOf(String key);

    /** The same without waiting: empty where it was not asked for a moment ago. */
    Optional<String> remembered(String key);
}
