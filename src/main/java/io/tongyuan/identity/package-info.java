/**
 * Is it the same person, entity, project? For now the normal form in which names are compared; candidates, comparison
 * levels, weights and decisions come to live here.
 */
@Allowed(packages = {"address"}, libraries = {})
package io.tongyuan.identity;

import io.tongyuan.model.Allowed;
