package io.tongyuan.address.tagging;

import io.tongyuan.model.ElementType;

/**
 * One element found in a normal text.
 *
 * @param start offset in the normal text
 * @param end   offset after its last character
 * @param value normal form, as {@link io.tongyuan.model.AddressElement#value()} has it
 */
public record Span(ElementType type, int start, int end, String value) {
}
