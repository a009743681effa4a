/**
 * Files that lie encrypted: a <em>sealed log</em> is written at its end alone, frame by frame, and read at any place.
 *
 * <p>A frame is AES-256-GCM under the file's key with a random nonce; what is authenticated with it says which file it is of, which frame, and how
 * long its parts are, so that frames can be neither moved nor left out in the middle. That some are missing at the end only who keeps their number
 * can tell. A frame has a <em>state</em> and two <em>parts</em>, which are read as two texts: the first parts of all frames are one, the second
 * parts the other. docs/decisions/sealed-files.md says why it is no library.
 *
 * <p>Trap: a nonce must never be used twice under one key. They are random and not counted, because a frame that was cut off by a crash is written
 * again, and not with the same content.
 */
@Allowed(packages = {}, libraries = {})
package io.tongyuan.privacy.sealed;

import io.tongyuan.model.Allowed;
