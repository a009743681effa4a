package io.tongyuan.query;

import io.tongyuan.reconcile.Policy;

/** The policies that were ever in force. */
public interface PolicyHistory {
    /** By its number; 0 is the bundled one. */
    Policy numbered(int number);

    /** The one in force at a time, as {@link io.tongyuan.graph.Turn} writes it. */
    Policy at(String time);
}
