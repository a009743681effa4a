package io.tongyuan.graph;

/**
 * One more key of an entity that is there.
 *
 * @param entityId the id that the entity shows
 * @param keyId    the public id that comes of the key
 */
public record FurtherKey(String entityId, String key, String keyId) {
}
