package io.tongyuan.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongyuan.config.Engine;
import io.tongyuan.config.Server;
import io.tongyuan.config.ServerOptions;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.graph.Agencies;
import io.tongyuan.graph.GraphConnection;
import io.tongyuan.graph.Neo4jExtension;
import io.tongyuan.model.Failed;
import io.tongyuan.sharing.AgencyKey;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Where the server may listen. */
@ExtendWith(Neo4jExtension.class)
class BindTest {
    @TempDir
    static Path data;

    @Test
    void beyondThisMachineOnlyWithAnAgency(GraphConnection graph) throws Exception {
        Engine engine = Engine.on(graph, data, Gazetteer.bundled());
        ServerOptions open = new ServerOptions(data, 0, InetAddress.getByName("0.0.0.0"), Optional.empty());
        assertThatThrownBy(() -> Server.start(open, engine)).isInstanceOfSatisfying(Failed.class, e -> {
            assertThat(e.code()).isEqualTo("BIND_NEEDS_AGENCY");
            assertThat(e.getMessage()).contains("agency add");
        });
        new Agencies(graph).add("住建局", AgencyKey.digest(AgencyKey.fresh()));
        Server.start(open, engine).close();
        engine.close();
    }

    @Test
    void aPortInUseIsSaidToBe(GraphConnection graph) throws Exception {
        Engine engine = Engine.on(graph, data, Gazetteer.bundled());
        InetAddress local = InetAddress.getLoopbackAddress();
        try (Server first = Server.start(new ServerOptions(data, 0, local, Optional.empty()), engine)) {
            ServerOptions same = new ServerOptions(data, first.uri().getPort(), local, Optional.empty());
            assertThatThrownBy(() -> Server.start(same, engine))
                    .isInstanceOfSatisfying(Failed.class, e -> assertThat(e.code()).isEqualTo("PORT_IN_USE"));
            assertThat(Caller.of(first.uri()).get("/health").status()).isEqualTo(200);
        }
        engine.close();
    }
}
