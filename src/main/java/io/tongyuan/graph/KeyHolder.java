package io.tongyuan.graph;

/**
 * Who holds an identity key.
 *
 * @param keyId    the id made of the key itself
 * @param entityId the id that the entity shows: the smallest of its keys'
 */
public record KeyHolder(String key, String keyId, String entityId) {
}
