package io.tongyuan.web;

import io.tongyuan.query.StatusReport;

/** What the graph holds. */
public interface Holdings {
    /** May be some seconds old. */
    StatusReport report();
}
