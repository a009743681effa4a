package io.tongyuan.source;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one agency shares, and what a row of it asserts.
 *
 * @param department the provider unless another is named
 * @param key        items that identify a row together; where one is blank the keyed digest of the row does
 * @param date       items holding the record's own date: the first that is filled
 * @param notTaken   why no row of it is imported, "" where it is
 */
public record Resource(String name, String department, List<Item> items, List<String> key, List<String> date,
                       List<MentionRule> mentions, List<LinkRule> links, String notTaken) {
    public Resource {
        items = List.copyOf(items);
        key = List.copyOf(key);
        date = List.copyOf(date);
        mentions = List.copyOf(mentions);
        links = List.copyOf(links);
    }

    public boolean taken() {
        return notTaken.isEmpty();
    }

    public Optional<Item> findItem(String name) {
        return items.stream().filter(i -> i.name().equals(name)).findFirst();
    }

    public Optional<MentionRule> findMention(String as) {
        return mentions.stream().filter(m -> m.as().equals(as)).findFirst();
    }

    /**
     * Items of which a file must have one, or it says nothing of what the resource is about: numbers and names of what
     * it registers, or of whatever it mentions where it registers nothing.
     */
    public List<String> essential() {
        boolean register = mentions.stream().anyMatch(MentionRule::registers);
        return mentions.stream().filter(m -> m.registers() || !register).flatMap(Resource::naming).distinct().toList();
    }

    /** Items whose texts name or place something, and so come to stand in indexes. */
    Set<String> naming() {
        Set<String> out = new HashSet<>();
        for (MentionRule m : mentions) {
            naming(m).forEach(out::add);
            m.attributes().stream().filter(a -> a.name().toLowerCase(Locale.ROOT).endsWith("name")).forEach(a -> out.addAll(a.items()));
            m.place().ifPresent(p -> {
                out.addAll(p.within());
                p.components().forEach(c -> out.add(c.item()));
            });
        }
        return out;
    }

    private static Stream<String> naming(MentionRule m) {
        Stream<String> keys = m.keys().stream().flatMap(k -> k.items().stream());
        Stream<String> names = m.attributes().stream().filter(a -> a.name().equals("name")).flatMap(a -> a.items().stream());
        Stream<String> match = m.match().stream().flatMap(a -> a.items().stream());
        Stream<String> written = m.place().stream().flatMap(p -> p.written().stream());
        return Stream.of(keys, names, match, written).flatMap(s -> s);
    }
}
