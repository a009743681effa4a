package io.tongyuan.graphserver;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.fs.FileSystemAbstraction;
import org.neo4j.kernel.impl.security.User;
import org.neo4j.logging.NullLogProvider;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.server.security.SecureHasher;
import org.neo4j.server.security.SystemGraphCredential;
import org.neo4j.server.security.auth.CommunitySecurityModule;
import org.neo4j.server.security.auth.FileUserRepository;

/** The password of this start. Only its salted hash is written. */
final class Password {
    static final String USER = "neo4j";

    private final SystemGraphCredential credential;

    Password(String password) {
        credential = SystemGraphCredential.createCredentialForPassword(password.getBytes(StandardCharsets.UTF_8), new SecureHasher());
    }

    /**
     * Gives an empty store its password before it starts, as {@code neo4j-admin dbms set-initial-password} does, so that
     * the default one never opens anything. False for a store that exists: that one has the password of its last start.
     */
    boolean setWhereNew(Path folder) throws Exception {
        if (Files.exists(folder.resolve("data").resolve("databases").resolve("system"))) {
            return false;
        }
        Config config = Config.newBuilder().set(GraphDatabaseSettings.neo4j_home, folder).build();
        Path file = CommunitySecurityModule.getInitialUserRepositoryFile(config);
        try (FileSystemAbstraction files = new DefaultFileSystemAbstraction()) {
            Files.deleteIfExists(file);
            FileUserRepository users = new FileUserRepository(files, file, NullLogProvider.getInstance(), EmptyMemoryTracker.INSTANCE);
            users.start();
            users.create(new User(USER, null, credential, false, false));
            users.shutdown();
        }
        return true;
    }

    /**
     * Takes the place of the last start's. Set on the node as Neo4j itself does with an initial password
     * (KnownCommunitySecurityComponentVersion.updateInitialUserPassword): ALTER USER comes to the same, but loads the
     * whole Cypher compiler for it, 10 s of processor time at each start.
     */
    void replaceIn(GraphDatabaseService system) {
        try (Transaction tx = system.beginTx()) {
            Node user = tx.findNode(Label.label("User"), "name", USER);
            if (user == null) {
                throw new IllegalStateException("the system database has no user " + USER);
            }
            user.setProperty("credentials", credential.serialize());
            tx.commit();
        }
    }
}
