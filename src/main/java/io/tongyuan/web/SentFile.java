package io.tongyuan.web;

import io.tongyuan.model.Failed;
import io.tongyuan.source.AddressColumns;
import io.tongyuan.source.Catalogue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.fileupload2.core.FileItemInput;

/** A file that was sent, in a folder of its own that only this user reads, with what was said of it; gone when closed. */
final class SentFile implements AutoCloseable {
    private final List<String> columns = new ArrayList<>();
    private Optional<Charset> encoding = Optional.empty();
    private Optional<Character> delimiter = Optional.empty();
    private String within = "";
    private Path folder;
    private String place = "";

    /** @throws Failed PARAMETER_INVALID, BODY_TOO_LARGE */
    void take(String name, FileItemInput part) throws IOException {
        switch (name) {
            case "data" -> data(part.getInputStream());
            case "columns" -> columns.add(StreamedForm.text(part));
            case "encoding" -> encoding = Optional.of(charset(StreamedForm.text(part).strip()));
            case "delimiter" -> delimiter = Optional.of(delimiter(StreamedForm.text(part)));
            case "within" -> within = Asked.within(StreamedForm.text(part).strip());
            default -> throw new Failed("PARAMETER_INVALID", "表单中的字段应为 data、columns、encoding、delimiter、within。");
        }
    }

    private void data(InputStream in) throws IOException {
        if (folder != null) {
            throw new Failed("PARAMETER_INVALID", "一次只能提交一个文件 data。");
        }
        folder = Files.createTempDirectory("tongyuan-addresses");
        place = path().toString();
        Files.copy(in, path());
    }

    /** @throws Failed PARAMETER_MISSING */
    Path path() {
        if (folder == null) {
            throw new Failed("PARAMETER_MISSING", "缺少文件 data，请以 multipart/form-data 提交。");
        }
        return folder.resolve("data");
    }

    AddressColumns columns() {
        return new AddressColumns(Catalogue.bundled(), columns, delimiter);
    }

    Optional<Charset> encoding() {
        return encoding;
    }

    String within() {
        return within;
    }

    /** With the name that the caller knows it by. */
    Failed named(Failed e) {
        return place.isEmpty() ? e : new Failed(e.code(), e.getMessage().replace(place, "data"), e);
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new Failed("PARAMETER_INVALID", "encoding 应为 UTF-8、GBK、GB18030、UTF-16LE 等编码的名称。", e);
        }
    }

    private static char delimiter(String value) {
        if (value.equals("\\t")) {
            return '\t';
        }
        if (value.length() != 1 || ",;\t|".indexOf(value.charAt(0)) < 0) {
            throw new Failed("PARAMETER_INVALID", "delimiter 应为逗号、分号、竖线或制表符（\\t）。");
        }
        return value.charAt(0);
    }

    @Override
    public void close() throws IOException {
        if (folder != null) {
            Files.deleteIfExists(folder.resolve("data"));
            Files.deleteIfExists(folder);
            folder = null;
        }
    }
}
