/**
 * How sure a comparison must be, purpose by purpose: named sets of thresholds, from a file ({@code identity/purposes.yaml}) that is read strictly.
 *
 * <p>Terms. A <i>purpose</i> here is what a comparison is for: what a wrong "same" costs, and what a missed one. It sets thresholds and nothing else.
 *
 * <p>Trap. The purpose that a caller states for the audit log (header X-Purpose) is another thing, in free words: it sets no threshold. Where both
 * could be meant, as over HTTP, these are called thresholds.
 */
@Allowed(packages = {"identity"}, libraries = {"org.yaml.snakeyaml"})
package io.tongyuan.identity.thresholds;

import io.tongyuan.model.Allowed;
