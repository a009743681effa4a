package io.tongyuan.cli;

import io.tongyuan.config.Engine;
import io.tongyuan.graph.Agencies;
import io.tongyuan.model.Failed;
import io.tongyuan.sharing.AgencyKey;

/** An agency of this machine's own, for a server that a command starts to try it. */
final class LocalAgency {
    private LocalAgency() {
    }

    /** A fresh key; the last one is kept nowhere and ends. */
    static String freshKey(Engine engine, String name) {
        String key = AgencyKey.fresh();
        revoke(engine, name);
        new Agencies(engine.connection()).add(name, AgencyKey.digest(key));
        return key;
    }

    static void revoke(Engine engine, String name) {
        try {
            new Agencies(engine.connection()).revoke(name);
        } catch (Failed e) {
            // it had no key
        }
    }
}
