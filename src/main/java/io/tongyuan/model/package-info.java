/**
 * The values everything else speaks in: identifiers with their rules, addresses, source records, findings.
 * Nothing here reads a file, a clock or a network; what a rule must know of the world is handed in
 * ({@link io.tongyuan.model.DivisionDirectory}).
 *
 * <p>Terms: an identifier's text is <em>read</em> leniently and <em>judged</em> strictly; what comes of both is a
 * {@link io.tongyuan.model.Reading}. What has the form of an identifier is its value even when a check fails, because a
 * broken identifier is a finding on a record and no reason to lose it.
 *
 * <p>Trap: whoever fills a column may put an ID number there, whatever the column is for. So no finding, message,
 * exception or {@code toString} here repeats what was written beyond its first four characters.
 *
 * <p>Trap: offsets of address elements count UTF-16 units of the text as written, not of its normal form.
 */
@Allowed(packages = {}, libraries = {})
package io.tongyuan.model;
