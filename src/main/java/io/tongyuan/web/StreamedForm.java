package io.tongyuan.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.tongyuan.model.Failed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.fileupload2.core.AbstractFileUpload;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.core.RequestContext;

/**
 * A form with files (RFC 7578), part by part as it comes over the wire: nothing of it is kept in memory or in a file of the server's, as the
 * framework's own reader would. To be read on a thread that may wait.
 */
final class StreamedForm implements AutoCloseable {
    private static final int MOST_PARTS = 32;
    private static final int LONGEST_FIELD = 4096;

    private final InputStream body;
    private final FileItemInputIterator parts;

    private StreamedForm(InputStream body, FileItemInputIterator parts) {
        this.body = body;
        this.parts = parts;
    }

    /** What is done with a part: {@link #text} or its stream. */
    interface Taker {
        void take(String name, FileItemInput part) throws IOException;
    }

    /**
     * @param most bytes of all of it
     * @throws Failed FORM_UNREADABLE
     */
    static StreamedForm of(HttpRequest<?> request, long most) throws IOException {
        InputStream body = ((ServerHttpRequest<?>) request).byteBody().move().toInputStream();
        try {
            Reader reader = new Reader();
            reader.setMaxSize(most);
            reader.setMaxFileCount(MOST_PARTS);
            return new StreamedForm(body, reader.getItemIterator(new Sent(request, body)));
        } catch (FileUploadException e) {
            body.close();
            throw told(e);
        }
    }

    /** @throws Failed FORM_UNREADABLE, BODY_TOO_LARGE */
    void each(Taker taker) throws IOException {
        try {
            int n = 0;
            while (parts.hasNext()) {
                if (++n > MOST_PARTS) {
                    throw new Failed("FORM_UNREADABLE", "表单的字段过多，至多 " + MOST_PARTS + " 个。");
                }
                FileItemInput part = parts.next();
                taker.take(String.valueOf(part.getFieldName()), part);
            }
        } catch (FileUploadException e) {
            throw told(e);
        }
    }

    /** @throws Failed PARAMETER_INVALID */
    static String text(FileItemInput part) throws IOException {
        byte[] bytes = part.getInputStream().readNBytes(LONGEST_FIELD + 1);
        if (bytes.length > LONGEST_FIELD) {
            throw new Failed("PARAMETER_INVALID", "表单的字段 " + part.getFieldName() + " 过长。");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Failed told(FileUploadException e) {
        return e instanceof FileUploadSizeException ? new Failed("BODY_TOO_LARGE", "提交的内容过大，请分批提交。", e)
                : new Failed("FORM_UNREADABLE", "提交的内容不是完整的 multipart/form-data，请检查后重试。", e);
    }

    @Override
    public void close() throws IOException {
        body.close();
    }

    /** The library's reader: of what it can do the iterator alone is used. */
    private static final class Reader extends AbstractFileUpload<HttpRequest<?>, DiskFileItem, DiskFileItemFactory> {
        @Override
        public FileItemInputIterator getItemIterator(HttpRequest<?> request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, List<DiskFileItem>> parseParameterMap(HttpRequest<?> request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<DiskFileItem> parseRequest(HttpRequest<?> request) {
            throw new UnsupportedOperationException();
        }
    }

    private record Sent(HttpRequest<?> request, InputStream body) implements RequestContext {
        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public long getContentLength() {
            return request.getContentLength();
        }

        @Override
        public String getContentType() {
            return request.getHeaders().get("Content-Type");
        }

        @Override
        public InputStream getInputStream() {
            return body;
        }

        @Override
        public boolean isMultipartRelated() {
            return false;
        }
    }
}
