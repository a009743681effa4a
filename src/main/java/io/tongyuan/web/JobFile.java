package io.tongyuan.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import io.tongyuan.model.Failed;
import io.tongyuan.privacy.sealed.SealedChannel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.util.Optional;
import org.apache.commons.io.input.BoundedInputStream;

/** A job's file as it is asked for: all of it or a range, unsealed while it is sent. */
final class JobFile {
    private static final MediaType CSV = MediaType.of("text/csv; charset=utf-8");

    private JobFile() {
    }

    /**
     * @param file    closed with the answer
     * @param ifRange the mark that the caller's first part had
     * @throws Failed RANGE_NOT_SATISFIABLE
     */
    static HttpResponse<StreamedFile> answer(SealedChannel file, String name, String range, String ifRange) {
        // A job's files never change: its number is their mark.
        String mark = '"' + name + '"';
        try {
            Optional<ByteRange> asked = ifRange == null || ifRange.strip().equals(mark) ? ByteRange.of(range, file.size()) : Optional.empty();
            ByteRange bytes = asked.orElse(new ByteRange(0, file.size()));
            MutableHttpResponse<StreamedFile> answer = HttpResponse.ok(new StreamedFile(
                    BoundedInputStream.builder().setInputStream(Channels.newInputStream(file.position(bytes.from()))).setMaxCount(bytes.to() - bytes.from()).get(),
                    CSV, 0, bytes.to() - bytes.from()));
            if (asked.isPresent()) {
                answer.status(HttpStatus.PARTIAL_CONTENT).header("Content-Range", "bytes " + bytes.from() + "-" + (bytes.to() - 1) + "/" + file.size());
            }
            return answer.header("Accept-Ranges", "bytes").header("ETag", mark).header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        } catch (IOException e) {
            close(file);
            throw new UncheckedIOException(e);
        } catch (Failed e) {
            close(file);
            throw e;
        }
    }

    private static void close(SealedChannel file) {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
