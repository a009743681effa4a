package io.tongyuan.address.comparing;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Two addresses and a person's verdict. */
public record JudgedPair(String first, String second, PairVerdict verdict) {
    private static final int COLUMNS = 3;

    /**
     * Tab-separated: first, second, 0 different, 1 partly the same, 2 the same.
     *
     * @throws Failed PAIRS_UNREADABLE
     */
    public static List<JudgedPair> read(Path file) {
        List<JudgedPair> out = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                String[] cells = line.split("\t", -1);
                if (cells.length != COLUMNS || cells[2].length() != 1 || "012".indexOf(cells[2].charAt(0)) < 0) {
                    throw new Failed("PAIRS_UNREADABLE", file + " 第 " + (out.size() + 1) + " 行不是“地址、地址、0/1/2”三列（制表符分隔）");
                }
                out.add(new JudgedPair(cells[0], cells[1], PairVerdict.values()[cells[2].charAt(0) - '0']));
            }
        } catch (IOException e) {
            throw new Failed("PAIRS_UNREADABLE", "无法读取 " + file + "：" + e.getMessage(), e);
        }
        if (out.isEmpty()) {
            throw new Failed("PAIRS_UNREADABLE", file + " 是空的");
        }
        return List.copyOf(out);
    }
}
