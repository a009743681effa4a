package io.tongyuan.web;

/** Whether the graph answers. */
public interface GraphPulse {
    /** Waits at most some seconds; never throws. */
    boolean beats();
}
