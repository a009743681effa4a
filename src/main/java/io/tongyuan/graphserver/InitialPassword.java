package io.tongyuan.graphserver;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.fs.FileSystemAbstraction;
import org.neo4j.kernel.impl.security.User;
import org.neo4j.logging.NullLogProvider;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.server.security.SecureHasher;
import org.neo4j.server.security.SystemGraphCredential;
import org.neo4j.server.security.auth.CommunitySecurityModule;
import org.neo4j.server.security.auth.FileUserRepository;

/**
 * Gives an empty store its password before it starts, as {@code neo4j-admin dbms set-initial-password} does, so that
 * the default one never opens anything. Only the salted hash is written.
 */
final class InitialPassword {
    private InitialPassword() {
    }

    /** Whether it was set: a store that exists keeps its last password until it is altered. */
    static boolean setWhereNew(Path folder, String user, String password) throws Exception {
        if (Files.exists(folder.resolve("data").resolve("databases").resolve("system"))) {
            return false;
        }
        Config config = Config.newBuilder().set(GraphDatabaseSettings.neo4j_home, folder).build();
        Path file = CommunitySecurityModule.getInitialUserRepositoryFile(config);
        try (FileSystemAbstraction files = new DefaultFileSystemAbstraction()) {
            Files.deleteIfExists(file);
            FileUserRepository users = new FileUserRepository(files, file, NullLogProvider.getInstance(), EmptyMemoryTracker.INSTANCE);
            users.start();
            byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
            users.create(new User(user, null, SystemGraphCredential.createCredentialForPassword(bytes, new SecureHasher()), false, false));
            users.shutdown();
        }
        return true;
    }
}
