package io.tongyuan.gazetteer;

import io.tongyuan.model.Failed;
import io.tongyuan.model.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** About where counties lie. A folder made before there were any has none. */
final class Centres {
    static final String NAME = "centres.tsv";

    private final Map<String, Point> byCode = new HashMap<>();

    Centres(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return;
        }
        try {
            for (String line : Files.readAllLines(file)) {
                if (!line.startsWith("#")) {
                    String[] f = line.split("\t", -1);
                    byCode.put(f[0], new Point(Double.parseDouble(f[1]), Double.parseDouble(f[2])));
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new Failed("GAZETTEER_UNREADABLE", "县级中心点文件 " + file + " 已损坏（" + e.getMessage()
                    + "）。请从版本库恢复，或运行 tongyuan gazetteer build 重新生成。", e);
        }
    }

    Optional<Point> of(String code6) {
        return Optional.ofNullable(byCode.get(code6));
    }
}
