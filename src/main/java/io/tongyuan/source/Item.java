package io.tongyuan.source;

import java.util.List;

/**
 * One item of a resource.
 *
 * @param name     unique in the resource
 * @param header   the catalogue's name of it: differs from the name where the catalogue has one header twice
 * @param after    the item whose column precedes it (not necessarily at once), which tells two columns of one header
 *                 apart; "" where it needs none
 * @param synonyms further headers, beside those of the shared groups
 * @param extra    true where the catalogue does not have it, but files may
 * @param kind     the item that says what kind of document a number is of (证件类型); "" where there is none
 * @param unit     unit of a number or sum where neither the value nor the header states one: 万元; "" unknown
 */
public record Item(String name, String header, Datum datum, List<String> synonyms, boolean extra, String after,
                   String kind, String unit) {
    public Item {
        synonyms = List.copyOf(synonyms);
    }
}
