package io.tongyuan.graph;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.neo4j.driver.exceptions.Neo4jException;

/** What Neo4j refuses for reasons that its users can mend, in their words. */
final class GraphFault {
    private static final Set<String> READ_ONLY =
            Set.of("Neo.ClientError.General.ForbiddenOnReadOnlyDatabase", "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase");
    /** GQLSTATUS of a database in read-only mode; the code that comes with it bids to try again, which would be in vain. */
    private static final String READ_ONLY_STATUS = "42N18";
    private static final String FORBIDDEN = "Neo.ClientError.Security.Forbidden";
    /** A store that could not be written, mostly because the disk is full: Neo4j gives itself up until it starts anew. */
    private static final Set<String> NOT_WRITTEN = Set.of("Neo.DatabaseError.Transaction.TransactionLogError",
            "Neo.DatabaseError.Transaction.TransactionCommitFailed", "Neo.DatabaseError.Transaction.TransactionStartFailed",
            "Neo.TransientError.General.DatabaseUnavailable", "Neo.DatabaseError.General.StorageDamageDetected");

    private GraphFault() {
    }

    /** @return Failed GRAPH_READ_ONLY, GRAPH_FORBIDDEN or GRAPH_WRITE_FAILED; else the exception as it is */
    static RuntimeException of(Neo4jException e, Path dataFolder, boolean external) {
        if (isReadOnly(e)) {
            return new Failed("GRAPH_READ_ONLY", "图数据库是只读的，没有写入；请取消只读（server.databases.read_only 等设置）后再次运行同一命令，已写入的不会重复", e);
        }
        if (FORBIDDEN.equals(e.code())) {
            return new Failed("GRAPH_FORBIDDEN", "图数据库的用户没有所需的权限：" + e.getMessage() + "。请改用有读写权限的用户（NEO4J_USER）", e);
        }
        if (NOT_WRITTEN.contains(e.code())) {
            return new Failed("GRAPH_WRITE_FAILED", "图数据库没有写成（" + e.code() + "），多半是磁盘已满，或文件大小受限" + (external ? "" : local(dataFolder))
                    + "；腾出空间后再次运行同一命令即可续完，已写入的不会重复", e);
        }
        return e;
    }

    static boolean isReadOnly(Neo4jException e) {
        return READ_ONLY.contains(e.code()) || e.containsGqlStatus(READ_ONLY_STATUS);
    }

    private static String local(Path dataFolder) {
        try {
            return "：数据目录 " + dataFolder + " 所在的磁盘还剩 " + (Files.getFileStore(dataFolder).getUsableSpace() >> 20)
                    + " MB，详见其中的 graph/logs";
        } catch (IOException e) {
            return "";
        }
    }
}
