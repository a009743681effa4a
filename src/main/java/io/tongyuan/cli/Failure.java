package io.tongyuan.cli;

import io.tongyuan.model.Failed;
import picocli.CommandLine;

/** Says what failed without a stack trace; {@code TONGYUAN_DEBUG=1} adds it. */
final class Failure implements CommandLine.IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        if (e instanceof java.io.IOException && "Broken pipe".equals(e.getMessage())) {
            return Exit.FAILED; // who read our output has had enough, as head does
        }
        String code = e instanceof Failed failed ? failed.code() + ": " : "";
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        command.getErr().println("tongyuan: " + code + message);
        if (System.getenv("TONGYUAN_DEBUG") != null) {
            e.printStackTrace(command.getErr());
        }
        return e instanceof InterruptedException || code.startsWith("INTERRUPTED") ? Exit.INTERRUPTED : Exit.FAILED;
    }
}
