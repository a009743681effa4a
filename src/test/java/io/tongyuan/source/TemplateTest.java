package io.tongyuan.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateTest {
    private static final Catalogue CATALOGUE = Catalogue.bundled();

    @TempDir
    Path folder;

    @Test
    void everyTemplateIsRecognisedAgain() throws IOException {
        for (Resource r : CATALOGUE.resources()) {
            if (r.taken()) {
                for (String ending : new String[] {".xlsx", ".csv"}) {
                    Path file = folder.resolve(r.name().replace('/', ' ') + ending);
                    Template.write(r, file);
                    try (ResourceFile rows = ResourceFile.open(file, CATALOGUE, r, Optional.empty(), HeaderMapping.NONE)) {
                        assertThat(rows.header().missing()).as(r.name()).isEmpty();
                        assertThat(rows.header().unrecognised()).as(r.name()).isEmpty();
                        assertThat(r.items()).as(r.name()).allMatch(i -> rows.header().column(i.name()).isPresent());
                        assertThat(rows.hasNext()).isFalse();
                    }
                }
            }
        }
    }

    @Test
    void nothingIsOverwritten() {
        Path file = folder.resolve("t.csv");
        Template.write(CATALOGUE.get("投资项目"), file);
        assertThatThrownBy(() -> Template.write(CATALOGUE.get("投资项目"), file)).extracting(e -> ((Failed) e).code()).isEqualTo("FILE_EXISTS");
        assertThatThrownBy(() -> Template.write(CATALOGUE.get("投资项目"), folder.resolve("t.doc"))).extracting(e -> ((Failed) e).code()).isEqualTo("FILE_KIND");
    }
}
