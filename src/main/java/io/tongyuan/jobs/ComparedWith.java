package io.tongyuan.jobs;

/**
 * What a job's rows were compared with. A job that was gone on with after a stop may have met another index, or a register that had changed: it then has several.
 *
 * @param rows that were answered before it
 * @param what INDEX with the mark of its file; REGISTER with the number of the last change that it knew; REGISTER alone where each some thousand rows met it as
 *             it was just then
 */
public record ComparedWith(long rows, String what) {
}
