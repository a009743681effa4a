package io.tongyuan.web;

import io.micronaut.http.HttpRequest;
import io.tongyuan.query.NameSearch;
import io.tongyuan.web.access.Uses;
import java.util.function.BiFunction;

/** What the searches by name have in common. */
final class SearchByName {
    private static final int MOST = 100;

    private SearchByName() {
    }

    /** @param search for a name, with so many hits at most */
    static NameSearch.Answer answer(HttpRequest<?> request, String q, int limit, BiFunction<String, Integer, NameSearch.Answer> search) {
        String sought = Asked.name(q);
        Asked.limit(limit, MOST);
        NameSearch.Answer answer = search.apply(sought, limit);
        Uses.about(request, answer.hits().isEmpty() ? "" : answer.hits().getFirst().id(), "FOUND " + answer.hits().size());
        return answer;
    }
}
