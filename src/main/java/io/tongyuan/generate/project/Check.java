package io.tongyuan.generate.project;

/** The four parts of a project check. */
public enum Check {
    CODE, ENTITY, PERMITS, PLACE
}
