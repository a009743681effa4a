package io.tongyuan.cli;

import io.tongyuan.model.OrganisationCode;
import io.tongyuan.model.Uscc;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Rows of 工商登记信息, each sound and unlike the others. */
final class CompanyRows {
    static final String HEADER = "企业名称,统一社会信用代码,法定代表人,住所\n";
    private static final int FIRST_ORGANISATION = 20_000_000;

    private CompanyRows() {
    }

    static String row(int i) {
        String eight = String.valueOf(FIRST_ORGANISATION + i);
        String first17 = "91370306" + eight + OrganisationCode.checkCharacter(eight);
        return "周村试验" + i + "有限公司," + first17 + Uscc.checkCharacter(first17) + ",张三,山东省淄博市周村区丝绸路" + (i % 900 + 1) + "号\n";
    }

    static Path write(Path file, int from, int rows) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(HEADER);
            for (int i = from; i < from + rows; i++) {
                out.write(row(i));
            }
        }
        return file;
    }
}
