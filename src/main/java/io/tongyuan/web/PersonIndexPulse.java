package io.tongyuan.web;

import io.tongyuan.query.PersonIndexState;

/** How the index of registered persons is. */
public interface PersonIndexPulse {
    /** Never waits. */
    PersonIndexState state();
}
