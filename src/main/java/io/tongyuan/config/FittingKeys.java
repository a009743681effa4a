package io.tongyuan.config;

import io.tongyuan.graph.GraphStore;
import io.tongyuan.model.Failed;
import io.tongyuan.privacy.KeyFile;
import io.tongyuan.privacy.Vault;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The keys that a graph was written with, and no others: under other keys nothing in it would be found, and what is
 * written would stand beside it as if it were something else. A graph holds a check value of its keys from its first
 * opening on.
 */
final class FittingKeys {
    private FittingKeys() {
    }

    /** @throws Failed KEYS_MISSING, KEYS_DO_NOT_FIT, and as {@link KeyFile#open} */
    static Vault open(Path file, GraphStore graph) {
        Optional<String> held = graph.read(tx -> tx.keyCheck());
        Vault vault = new Vault(held.isPresent() ? KeyFile.existing(file, "图中的数据") : KeyFile.open(file));
        String check = held.orElseGet(() -> graph.write(tx -> tx.holdKeyCheck(vault.keyCheck())));
        if (!check.equals(vault.keyCheck())) {
            throw new Failed("KEYS_DO_NOT_FIT", "密钥文件 " + file + " 不是写入这些数据的那一份。请用 --keys 指明原来的密钥文件");
        }
        return vault;
    }
}
