package io.tongyuan.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** What a command, run within this JVM, answered. */
record Ran(int exit, String out, String err) {
    static Ran of(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream outBefore = System.out;
        PrintStream errBefore = System.err;
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            int exit = Main.execute(args);
            return new Ran(exit, out.toString(charset("stdout.encoding")), err.toString(charset("stderr.encoding")));
        } finally {
            System.setOut(outBefore);
            System.setErr(errBefore);
        }
    }

    /** Picocli writes to the streams in the encoding that the JVM found for the terminal. */
    private static Charset charset(String property) {
        String name = System.getProperty(property);
        return name == null ? Charset.defaultCharset() : Charset.forName(name);
    }
}
