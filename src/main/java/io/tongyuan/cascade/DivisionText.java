package io.tongyuan.cascade;

import java.util.List;

/** The names of divisions at the head of a standard address. */
final class DivisionText {
    private DivisionText() {
    }

    /** With what lies above it as far as the text says it; as it stands where the text does not name the division. */
    static String renamed(String text, Standing s) {
        List<String> from = Standing.path(s.change().from());
        List<String> to = Standing.path(s.change().to());
        if (s.change().kind() == ChangeKind.DIVISION_ABOLISHED) {
            return text.replace(from.getLast(), "");
        }
        int at = 0;
        int first = -1;
        int read = 0;
        boolean own = false;
        for (int i = 0; i < from.size(); i++) {
            if (text.startsWith(from.get(i), at)) {
                first = first < 0 ? i : first;
                at += from.get(i).length();
                read++;
                own = i == from.size() - 1;
            }
        }
        if (!own) {
            return from.getLast().equals(to.getLast()) ? text : StandardPlace.replaced(text, List.of(from.getLast()), to.getLast());
        }
        List<String> shown = first == 0 && from.size() > 1 ? to : to.subList(Math.max(0, to.size() - read), to.size());
        return String.join("", shown) + text.substring(at);
    }
}
