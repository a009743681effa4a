package io.tongyuan.gazetteer;

import java.util.List;

/**
 * What a six-digit code meant for some years.
 *
 * @param name       its own name: 襄樊市
 * @param fullName   with what it lay in: 湖北省襄樊市
 * @param fromYear   first year it is known to have stood; 0 where it is older than the oldest edition
 * @param toYear     first year it is known not to have stood; 0 where it is in use
 * @param successors codes in use today that took its place, chains followed to their end: itself after a change of
 *                   name, several after a split; empty where in use or where none is known
 */
public record CodeRecord(String code, String name, String fullName, int fromYear, int toYear, List<String> successors) {
    public CodeRecord {
        successors = List.copyOf(successors);
    }

    public boolean inUse() {
        return toYear == 0;
    }

    boolean covers(int year) {
        return fromYear <= year && (inUse() || year < toYear);
    }

    /** How many years away from having stood in that year; 0 where it did. */
    int yearsFrom(int year) {
        return covers(year) ? 0 : year < fromYear ? fromYear - year : year - toYear + 1;
    }
}
