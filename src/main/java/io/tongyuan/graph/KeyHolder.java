package io.tongyuan.graph;

/**
 * Who holds an identity key.
 *
 * @param keyId    the id made of the key itself
 * @param entityId the id that the entity shows: the smallest of its keys'
 * @param judged   true where a judgement joined it of several
 */
public record KeyHolder(String key, String keyId, String entityId, boolean judged) {
}
