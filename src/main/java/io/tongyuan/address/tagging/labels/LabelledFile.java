package io.tongyuan.address.tagging.labels;

import io.tongyuan.model.Failed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * All addresses of a file, and how it writes them.
 *
 * @param name what to call the file in messages and manifests
 */
public record LabelledFile(String name, List<LabelledText> texts) {
    public LabelledFile {
        texts = List.copyOf(texts);
    }

    /** @throws Failed LABELS_UNREADABLE with the line that is wrong */
    public static LabelledFile read(Path file) {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(file.getFileName().toString(), in);
        } catch (CharacterCodingException e) {
            throw new Failed("LABELS_UNREADABLE", "标注文件 " + file + " 不是UTF-8编码。", e);
        } catch (IOException e) {
            throw new Failed("LABELS_UNREADABLE", "标注文件 " + file + " 无法读取：" + e.getMessage(), e);
        }
    }

    /** @throws Failed LABELS_UNREADABLE with the line that is wrong */
    public static LabelledFile read(String name, Reader source) throws IOException {
        List<LabelledText> texts = new ArrayList<>();
        List<String> tokens = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        BufferedReader in = new BufferedReader(source);
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            line = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (line.isBlank()) {
                close(texts, tokens, labels);
                continue;
            }
            int end = lastField(line);
            String label = line.stripTrailing().substring(end);
            if (!Label.is(label)) {
                throw new Failed("LABELS_UNREADABLE", name + " 第 " + number + " 行没有标签：「" + line + "」；每行应为一个字和它的标签（如 路 I-road），以空格分开。");
            }
            // One separator belongs to the line and not to the token, which may be a blank itself.
            tokens.add(line.substring(0, Math.max(0, end - 1)));
            labels.add(label);
        }
        close(texts, tokens, labels);
        return new LabelledFile(name, texts);
    }

    private static int lastField(String line) {
        String trimmed = line.stripTrailing();
        int at = trimmed.length();
        while (at > 0 && !Character.isWhitespace(trimmed.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static void close(List<LabelledText> texts, List<String> tokens, List<String> labels) {
        if (!tokens.isEmpty()) {
            texts.add(new LabelledText(tokens, labels));
            tokens.clear();
            labels.clear();
        }
    }

    /** Whether the file parts numbers into digits, so that a number is several tokens. */
    public boolean partsNumbers() {
        return texts.stream().flatMap(t -> t.tokens().stream()).noneMatch(t -> t.length() > 1 && t.chars().allMatch(c -> c >= '0' && c <= '9'));
    }

    public Stream<String> labels() {
        return texts.stream().flatMap(t -> t.labels().stream());
    }
}
