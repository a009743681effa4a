/**
 * Comparison jobs: an agency sends a list, the server compares it while the agency does something else, the result is fetched in pieces.
 *
 * <p>A job is a folder {@code jobs/J…} of the data folder: {@code key} (its own key, sealed with the installation's), {@code job} (what is known of
 * it), {@code upload} (until it is done) and {@code outcome}, all of them sealed ({@code privacy.sealed}). Each frame of the outcome holds rows, the
 * refused ones among them once more, and the mark behind them: a frame is there whole or not at all, so a job that was killed goes on behind the last
 * one and every row is written exactly once. To wipe a job its key goes first.
 *
 * <p>What is compared how is {@code batch}'s: the same code as the command's. Only the agency that made a job can see it; to others it does not exist.
 *
 * <p>Traps: what stands in a frame must be taken up by the same code that would have written on, so options of a job never change once it is
 * there; one process alone may work in the folder, which holds a lock for it.
 */
@Allowed(packages = {"batch", "identity", "query", "source", "privacy"}, libraries = {"com.fasterxml.jackson", "org.slf4j"})
package io.tongyuan.jobs;

import io.tongyuan.model.Allowed;
