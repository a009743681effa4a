package io.tongyuan.identity.entity;

/**
 * One of the register that was looked at.
 *
 * @param row from 1
 */
public record EntityCandidate(long row, CodeLevel code, EntityNameLevel name) {
}
