package io.tongyuan.query.persons;

/**
 * What is told of one row of the index.
 *
 * @param id  public id of the person
 * @param nth of the person's rows, from 0
 * @param row of the file that the record came from, 0 where it came by API
 */
record Told(String id, int nth, long row, String state, String stateOn, boolean disputed) {
}
