/**
 * Who may use which data for which purpose, and the record of who did: agency keys, the audit log.
 *
 * <p>Trap: an audit entry is kept for years and read by many; what goes into it is masked before it comes here.
 */
@Allowed(packages = {"source", "privacy"}, libraries = {"com.fasterxml.jackson", "org.slf4j"})
package io.tongyuan.sharing;

import io.tongyuan.model.Allowed;
