/**
 * Lists compared with each other and with themselves: {@link io.tongyuan.batch.linking.Dedupe} puts the records of one list together
 * that are one person, {@link io.tongyuan.batch.linking.Link} finds for each record of one list that of another.
 *
 * <p>The lists go into an identity index of their own, which is removed at the end; then they are read again, some times, row by row.
 * What is kept in memory is a few numbers a row (some 40 bytes), and the ties between records that are not written alike.
 */
@Allowed(packages = {"batch", "identity", "source"}, libraries = {})
package io.tongyuan.batch.linking;

import io.tongyuan.model.Allowed;
