package io.tongyuan.web;

import io.tongyuan.model.Failed;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes asked for by a Range header (RFC 9110, 14.1.2).
 *
 * @param from the first
 * @param to   the one behind the last
 */
record ByteRange(long from, long to) {
    private static final Pattern ONE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /**
     * Empty where all are asked for: no header, another unit, or several ranges, which may be answered so.
     *
     * @throws Failed RANGE_NOT_SATISFIABLE
     */
    static Optional<ByteRange> of(String header, long size) {
        Matcher m = ONE.matcher(header == null ? "" : header.strip());
        if (!m.matches() || m.group(1).isEmpty() && m.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (m.group(1).isEmpty()) {
            long last = Long.parseLong(m.group(2));
            return Optional.of(checked(Math.max(0, size - last), size, size));
        }
        long from = Long.parseLong(m.group(1));
        long to = m.group(2).isEmpty() ? size : Math.min(size, Long.parseLong(m.group(2)) + 1);
        if (!m.group(2).isEmpty() && Long.parseLong(m.group(2)) < from) {
            return Optional.empty();
        }
        return Optional.of(checked(from, to, size));
    }

    private static ByteRange checked(long from, long to, long size) {
        if (from >= to) {
            throw new Failed("RANGE_NOT_SATISFIABLE", "请求头 Range 超出了文件的范围，文件共 " + size + " 字节。");
        }
        return new ByteRange(from, to);
    }
}
