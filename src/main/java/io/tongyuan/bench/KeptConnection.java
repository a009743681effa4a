package io.tongyuan.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;

/**
 * One HTTP/1.1 connection, kept, that asks and counts what comes back without looking at it: what a client does with an
 * answer is not the server's cost, and both are on one machine. A general client took a quarter of what the server did.
 */
final class KeptConnection implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;
    private static final int OK = 200;

    private final URI server;
    private final String headers;
    private final int timeoutMs;
    private final byte[] rest = new byte[BUFFER];
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    /** @param headers sent with each question, each ended by CR LF */
    KeptConnection(URI server, String headers, int timeoutMs) {
        this.server = server;
        this.headers = "Host: " + server.getAuthority() + "\r\n" + headers + "\r\n";
        this.timeoutMs = timeoutMs;
    }

    /** Whether the answer was a 200, read to its end. */
    boolean answers(HttpBench.Request asked) {
        try {
            if (socket == null) {
                open();
            }
            out.write(bytes(asked));
            return answered();
        } catch (IOException e) {
            close();
            return false;
        }
    }

    private byte[] bytes(HttpBench.Request asked) {
        if (asked.body() == null) {
            return ("GET " + asked.path() + " HTTP/1.1\r\n" + headers).getBytes(ISO_8859_1);
        }
        byte[] body = asked.body().getBytes(UTF_8);
        byte[] head = ("POST " + asked.path() + " HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n" + headers).getBytes(ISO_8859_1);
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    private void open() throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(timeoutMs);
        socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), timeoutMs);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        out = socket.getOutputStream();
    }

    private boolean answered() throws IOException {
        boolean ok = Integer.parseInt(line().split(" ", 3)[1]) == OK;
        long length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(java.util.Locale.ROOT)) {
                case "content-length" -> length = Long.parseLong(value);
                case "transfer-encoding" -> chunked = value.equals("chunked");
                case "connection" -> last = value.equals("close");
                default -> { }
            }
        }
        if (chunked) {
            for (length = Long.parseLong(line(), 16); length > 0; length = Long.parseLong(line(), 16)) {
                pass(length);
                line();
            }
            line();
        } else {
            pass(length);
        }
        if (last) {
            close();
        }
        return ok;
    }

    private void pass(long length) throws IOException {
        for (long left = length; left > 0; ) {
            int n = in.read(rest, 0, (int) Math.min(left, rest.length));
            if (n < 0) {
                throw new EOFException();
            }
            left -= n;
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try (Socket closed = socket) {
            socket = null;
        } catch (IOException e) {
            // It is done with either way.
        }
    }
}
