package io.tongyuan.model;

import java.util.List;

/**
 * One version of one record of one provider. Other content under the same provider, resource and key is another
 * version; the newest by its own date speaks, ties by id.
 *
 * @param id        public id over provider, resource, key and content
 * @param recordKey keyed digest of provider, resource and the resource's identifier (or of the whole row)
 * @param date      the record's own date, ISO 8601; "" where it has none (then it is the oldest)
 * @param mentions  what it says of whom
 * @param findings  stable codes of what was wrong in it, sorted
 * @param sealedRow cipher text of the whole row
 * @param arrival   where it came from; no part of its identity
 */
public record SourceRecord(String id, String recordKey, String provider, String resource, String date,
                           List<Mention> mentions, List<LinkAssertion> links, List<String> findings,
                           byte[] sealedRow, Arrival arrival) {
    public SourceRecord {
        mentions = List.copyOf(mentions);
        links = List.copyOf(links);
        findings = List.copyOf(findings);
    }

    /**
     * @param file  name of the file, "" by API
     * @param row   from 1, header not counted; 0 by API
     * @param batch the run that brought it
     */
    public record Arrival(String file, long row, String batch) {
    }

    public Mention mention(String as) {
        return mentions.stream().filter(m -> m.as().equals(as)).findFirst().orElseThrow();
    }
}
