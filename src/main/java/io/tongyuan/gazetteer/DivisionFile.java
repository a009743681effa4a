package io.tongyuan.gazetteer;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * The file of divisions: gzip, UTF-8, one line each in the order of codes. A line is the level (P, C, D or T for
 * province, city, county, town; none for a village), the digits that the level adds to the code (none where the code is
 * the previous line's plus one, at the same level), a tab, the name. The first line says what the file is.
 */
public final class DivisionFile {
    public static final String NAME = "divisions.txt.gz";
    public static final String HEADER = "tongyuan-divisions 1";
    public static final String LEVEL_LETTERS = "PCDT";

    private DivisionFile() {
    }

    static DivisionTable read(Path folder) {
        Path file = folder.resolve(NAME);
        byte[] bytes;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
            bytes = in.readAllBytes();
        } catch (IOException e) {
            throw new Failed("GAZETTEER_UNREADABLE", "地名库文件 " + file + " 不存在或已损坏（" + e.getMessage()
                    + "）。请从版本库恢复，或运行 tongyuan gazetteer build 重新生成。", e);
        }
        try {
            return new DivisionFileParser(bytes).parse();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Failed("GAZETTEER_UNREADABLE", "地名库文件 " + file + " 内容有误（" + e.getMessage()
                    + "）。请运行 tongyuan gazetteer build 重新生成。", e);
        }
    }
}
