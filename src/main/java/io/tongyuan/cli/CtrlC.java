package io.tongyuan.cli;

import sun.misc.Signal;
import sun.misc.SignalHandler;

/** Ctrl-C as a wish to come to an end; pressed again it ends the process at once. */
final class CtrlC implements AutoCloseable {
    private static final Signal INT = new Signal("INT");

    private final SignalHandler before;
    private volatile boolean pressed;

    CtrlC() {
        before = Signal.handle(INT, signal -> {
            if (pressed) {
                Runtime.getRuntime().halt(Exit.INTERRUPTED);
            }
            pressed = true;
        });
    }

    boolean pressed() {
        return pressed;
    }

    @Override
    public void close() {
        Signal.handle(INT, before);
    }
}
