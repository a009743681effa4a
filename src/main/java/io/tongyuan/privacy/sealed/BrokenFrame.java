package io.tongyuan.privacy.sealed;

import java.io.IOException;

/** A frame that was cut off or altered, or is of another key. */
public final class BrokenFrame extends IOException {
    BrokenFrame(String message) {
        super(message);
    }
}
