/**
 * Who may use which data for which purpose, and the record of who did: agency keys, the audit log.
 *
 * <p>The audit log is written before the answer leaves, and an answer that cannot be logged is not given. Nothing here
 * deletes its files: how long they are kept is the operator's to decide, and moving one away while the server runs is
 * noticed.
 *
 * <p>Trap: an audit entry is kept for years and read by many; what goes into it is masked before it comes here. The log
 * masks what has the shape of an ID number once more, but no name and no phone.
 */
@Allowed(packages = {"source", "privacy"}, libraries = {"com.fasterxml.jackson", "org.slf4j"})
package io.tongyuan.sharing;

import io.tongyuan.model.Allowed;
