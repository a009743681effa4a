package io.tongyuan.gazetteer.build;

import io.tongyuan.gazetteer.CodeRecord;
import io.tongyuan.gazetteer.CountyCodes;
import io.tongyuan.gazetteer.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a second gazetteer folder: a first one's files, with the codes of a history file in the place of its own. */
public final class HistoryBuilder {
    private HistoryBuilder() {
    }

    /** A code that the history has is taken from it alone; the others (zones, headings, 香港, 澳门) stay as they were. */
    public static Manifest build(Path base, Path history, Path folder) throws IOException {
        List<CodeRecord> records = new ArrayList<>(HistoryFile.read(history));
        Set<String> known = records.stream().map(CodeRecord::code).collect(Collectors.toSet());
        CountyCodes.immediate(base).stream().filter(r -> !known.contains(r.code())).forEach(records::add);
        records.sort(Comparator.comparing(CodeRecord::code).thenComparing(CodeRecord::fromYear));
        GazetteerFiles files = new GazetteerFiles(folder);
        List<Manifest.Source> sources = new ArrayList<>();
        sources.add(new Manifest.Source("file " + history.getFileName(), "", "as its provider states", "",
                "sha256-" + Manifest.sha256(history)));
        for (Manifest manifest : Manifest.readAll(base)) {
            if (manifest.file().equals(CountyCodes.NAME)) {
                sources.addAll(manifest.sources());
            } else {
                copy(base, folder, manifest.file());
                copy(base, folder, manifest.file().substring(0, manifest.file().indexOf('.')) + ".json");
            }
        }
        return files.write(CountyCodes.NAME, CodeTables.codes(records),
                "six-digit codes with their names, years and successors", "of the history file", sources,
                CodeTables.counts(records), "bin/tongyuan gazetteer build --history FILE --out DIR");
    }

    private static void copy(Path from, Path to, String file) throws IOException {
        Files.copy(from.resolve(file), to.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }
}
