package io.tongyuan.bench.matching;

import io.tongyuan.address.matching.Extent;
import io.tongyuan.model.Point;
import io.tongyuan.model.StandardAddress;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Queries with their truth beside the index they ask of, so that a second run measures on what the first one built. */
final class AskedFile {
    private AskedFile() {
    }

    static void write(Path file, List<Asked> asked) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Asked a : asked) {
                out.write(String.join("\t", a.text(), a.marks(), a.extent().name(), "" + a.fits(), "" + a.estate(), "" + a.plate()));
                if (a.truth().isPresent()) {
                    StandardAddress t = a.truth().get();
                    Point p = t.point().orElseThrow();
                    out.write("\t" + String.join("\t", t.id(), t.division(), t.road(), t.roadNumber(), t.estate(), t.building(), t.unit(), t.floor(),
                            t.room(), t.text(), "" + p.lon(), "" + p.lat()));
                }
                out.write('\n');
            }
        }
    }

    static List<Asked> read(Path file) throws IOException {
        List<Asked> all = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] f = line.split("\t", -1);
            Optional<StandardAddress> truth = f.length <= 6 ? Optional.empty() : Optional.of(new StandardAddress(f[6], f[7], f[8], f[9], f[10], f[11],
                    f[12], f[13], f[14], f[15], Optional.of(new Point(Double.parseDouble(f[16]), Double.parseDouble(f[17])))));
            all.add(new Asked(f[0], truth, Extent.valueOf(f[2]), Integer.parseInt(f[3]), Boolean.parseBoolean(f[4]), Boolean.parseBoolean(f[5]), f[1]));
        }
        return all;
    }
}
