/**
 * Keeps what must stay private: keyed digests to find an ID number, cipher text to show it to the entitled, masks for
 * everybody else, public ids that say nothing, and the one file of keys all of them hang on.
 *
 * <p>Terms: a <em>digest</em> is HMAC-SM3 (GB/T 32905) under a key of its own; <em>cipher text</em> is SM4-GCM
 * (GB/T 32907) with a random nonce, so that the same plain text never gives the same bytes twice; a <em>mask</em> shows
 * at most four leading characters.
 *
 * <p>Trap: ID numbers have so few possible values that a digest without a key, or with a known one, is no protection.
 * Whoever holds the key file can invert every digest.
 */
@Allowed(packages = {}, libraries = {"org.bouncycastle"})
package io.tongyuan.privacy;

import io.tongyuan.model.Allowed;
