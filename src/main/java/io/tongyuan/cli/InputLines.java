package io.tongyuan.cli;

import io.tongyuan.model.Failed;
import io.tongyuan.model.FindingCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The lines of a file or of standard input, in constant memory whatever their length. UTF-8; bytes that are none come
 * as U+FFFD and are told at the end ({@link #exit}), and a byte order mark at the beginning is no part of the first line.
 */
final class InputLines implements AutoCloseable {
    /** Longer lines are cut: no identifier and no address is near as long. */
    static final int LONGEST = 10_240;
    private static final int END = -1;

    /**
     * @param text without its line end
     * @param cut  true where the line was longer than {@link #LONGEST} and only its beginning is given
     */
    record Line(String text, boolean cut) {
    }

    private final Reader in;
    private boolean started;
    private boolean afterReturn;
    private long number;
    private long damaged;
    private long firstDamaged;

    InputLines(InputStream in) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
    }

    /** @param file "-" for standard input */
    static InputLines open(String file) throws IOException {
        if (file.equals("-")) {
            return new InputLines(System.in);
        }
        Path path = Path.of(file);
        if (!Files.exists(path)) {
            throw new Failed("FILE_NOT_FOUND", "找不到文件 " + file + "；请检查路径，标准输入写作 -");
        }
        if (Files.isDirectory(path)) {
            throw new Failed("FILE_IS_DIRECTORY", file + " 是文件夹；请给出其中的一个文件");
        }
        if (!Files.isReadable(path)) {
            throw new Failed("FILE_NOT_READABLE", "没有读取 " + file + " 的权限");
        }
        return new InputLines(Files.newInputStream(path));
    }

    /** Empty at the end of the input. */
    Optional<Line> next() throws IOException {
        StringBuilder text = new StringBuilder();
        boolean cut = false;
        int c = read();
        if (c == END) {
            return Optional.empty();
        }
        for (; c != END && c != '\n' && c != '\r'; c = read()) {
            if (text.length() < LONGEST) {
                text.append((char) c);
            } else {
                cut = true;
            }
        }
        afterReturn = c == '\r';
        if (cut && Character.isHighSurrogate(text.charAt(text.length() - 1))) {
            text.setLength(text.length() - 1);
        }
        number++;
        if (text.indexOf("\uFFFD") >= 0) {
            firstDamaged = damaged++ == 0 ? number : firstDamaged;
        }
        return Optional.of(new Line(text.toString(), cut));
    }

    /** What a command ends with that has read them all: where there were bytes that are no UTF-8 that is told on standard error. */
    int exit() {
        if (damaged == 0) {
            return Exit.DONE;
        }
        System.err.println(FindingCode.ROW_ENCODING + " " + damaged + " 行中有不是 UTF-8 的字节（首见第 " + firstDamaged + " 行），已按 � 处理，答复不足为凭；请转成 UTF-8 后重试");
        return Exit.ROWS_REFUSED;
    }

    /** True where the next line would have to be waited for. */
    boolean waits() throws IOException {
        return !in.ready();
    }

    private int read() throws IOException {
        int c = in.read();
        if (!started && c == '\uFEFF' || afterReturn && c == '\n') {
            c = in.read();
        }
        started = true;
        afterReturn = false;
        return c;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
