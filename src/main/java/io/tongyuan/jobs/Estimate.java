package io.tongyuan.jobs;

/**
 * What a job will cost, judged by its first rows, which were compared for it.
 *
 * @param rows        about; exactly where the sample was all of it
 * @param seconds     of comparing, once it is its turn
 * @param resultBytes about
 * @param sampleRows  compared for this
 */
public record Estimate(long rows, double seconds, long resultBytes, long sampleRows) {
}
