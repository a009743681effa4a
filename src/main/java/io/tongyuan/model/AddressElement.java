package io.tongyuan.model;

/**
 * @param text  as written
 * @param value normal form: 三号楼 → 3, 188号 → 188, １２ → 12; names as the gazetteer or register writes them
 * @param start offset in the text read, in UTF-16 units
 * @param end   offset after the last unit
 */
public record AddressElement(ElementType type, String text, String value, int start, int end) {
}
