package io.tongyuan.query.persons;

/**
 * What is told of one row of the index.
 *
 * @param id      public id of the person
 * @param further whether it is a further name of the person whom the row before it is of
 * @param row     of the file that the record came from, 0 where it came by API
 * @param disputed and {@code stateDisputed}: see {@link io.tongyuan.query.Comparison.Answer}
 */
record Told(String id, boolean further, long row, String state, String stateOn, boolean disputed, boolean stateDisputed) {
}
