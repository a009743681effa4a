/**
 * Lists compared with the register, row by row, streaming: the input's columns, then {@code tongyuan_status},
 * {@code tongyuan_row} (the register file's row, from 1, header not counted; empty where the record came by API) and
 * {@code tongyuan_reason} (a stable code, a blank, the words of the field). What is decided is decided in
 * {@code query}: the online check and the list give one answer for one question.
 *
 * <p>Addresses are no comparison: a file of them gets eight columns ({@link io.tongyuan.batch.AddressRows#RESULT}), and goes on
 * where a killed run stopped.
 *
 * <p>A result is made of pieces, each with the mark behind it ({@link io.tongyuan.batch.PieceSink}): who keeps a piece with its mark as one
 * can go on after any of them, and the result is the same bytes. A file ({@link io.tongyuan.batch.TableSink}) begins anew.
 *
 * <p>Trap: results hold ID numbers in clear, as the list did. The file is its owner's alone from its creation on.
 */
@Allowed(packages = {"query", "source", "address", "identity"}, libraries = {"de.siegmar.fastcsv", "org.dhatim.fastexcel"})
package io.tongyuan.batch;

import io.tongyuan.model.Allowed;
