/**
 * The values everything else speaks in: identifiers with their rules, addresses, source records, findings.
 * Nothing here reads a file, a clock or a network; what a rule must know of the world is handed in
 * ({@link io.tongyuan.model.DivisionDirectory}).
 *
 * <p>Trap: offsets of address elements count UTF-16 units of the text as written, not of its normal form.
 */
@Allowed(packages = {}, libraries = {})
package io.tongyuan.model;
