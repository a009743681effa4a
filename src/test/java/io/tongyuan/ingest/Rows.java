package io.tongyuan.ingest;

import io.tongyuan.address.parsing.AddressParser;
import io.tongyuan.address.parsing.StandardAddresses;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.model.SourceRecord;
import io.tongyuan.privacy.KeyFile;
import io.tongyuan.privacy.Vault;
import io.tongyuan.source.Catalogue;
import io.tongyuan.source.HeaderMapping;
import io.tongyuan.source.Resource;
import io.tongyuan.source.ResourceFile;
import io.tongyuan.source.ResourceRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows of a file, mapped as an import maps them. */
final class Rows {
    static final Catalogue CATALOGUE = Catalogue.bundled();
    private static final Gazetteer GAZETTEER = Gazetteer.bundled();
    private static final AddressMapper ADDRESSES = new AddressMapper(new AddressParser(GAZETTEER), new StandardAddresses());

    private final Path folder;
    private final Vault vault;

    Rows(Path folder) {
        this.folder = folder;
        this.vault = new Vault(KeyFile.open(folder.resolve("keys")));
    }

    Vault vault() {
        return vault;
    }

    record Row(ResourceRow read, RowMapper.Mapped mapped) {
        SourceRecord record() {
            return ((RowMapper.Accepted) mapped).record();
        }
    }

    List<Row> of(String resource, String csv) throws IOException {
        Path file = Files.createTempFile(folder, "rows", ".csv");
        return of(CATALOGUE.get(resource), Files.writeString(file, csv));
    }

    List<Row> of(Resource resource, Path file) throws IOException {
        RowMapper mapper = new RowMapper(resource, resource.department(), vault, ADDRESSES, new IdentifierReader(GAZETTEER, Clock.systemUTC()));
        List<Row> out = new ArrayList<>();
        try (ResourceFile rows = ResourceFile.open(file, CATALOGUE, resource, Optional.empty(), HeaderMapping.NONE)) {
            rows.forEachRemaining(r -> out.add(new Row(r, mapper.map(r, rows.header().columns(), new SourceRecord.Arrival("f.csv", r.number(), "b")))));
        }
        return out;
    }
}
