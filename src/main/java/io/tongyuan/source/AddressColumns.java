package io.tongyuan.source;

import io.tongyuan.model.Failed;
import io.tongyuan.source.reading.HeaderJudge;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which columns of a file hold an address: those named, or the one whose header the catalogue knows as an address. */
public final class AddressColumns {
    private static final Set<String> WORDS = Set.of("address", "地址", "详细地址", "通讯地址", "联系地址", "书写地址");

    private final List<String> named;
    private final Set<String> known = new HashSet<>();
    private final Optional<Character> delimiter;

    /**
     * @param named     headers, whose cells make up the address one behind the other; empty to have it found by its header
     * @param delimiter of a CSV; found out where it is not given
     */
    public AddressColumns(Catalogue catalogue, List<String> named, Optional<Character> delimiter) {
        this.delimiter = delimiter;
        this.named = named.stream().map(HeaderNames::plain).toList();
        known.addAll(WORDS);
        for (Resource resource : catalogue.resources()) {
            resource.items().stream().filter(i -> i.datum() == Datum.ADDRESS).forEach(i -> {
                known.add(HeaderNames.plain(i.header()));
                known.addAll(catalogue.synonyms().of(i));
            });
        }
    }

    /** The line of these is the header. */
    public HeaderJudge judge() {
        return new HeaderJudge() {
            @Override
            public int recognised(List<String> cells) {
                return (int) cells.stream().map(HeaderNames::plain).filter(c -> named.isEmpty() ? known.contains(c) : named.contains(c)).count();
            }

            @Override
            public List<Character> delimiters() {
                return delimiter.map(List::of).orElseGet(HeaderJudge.super::delimiters);
            }
        };
    }

    /** @throws Failed ADDRESS_COLUMN_MISSING, ADDRESS_COLUMN_AMBIGUOUS */
    public List<Integer> in(Path file, List<String> header) {
        List<String> plain = header.stream().map(HeaderNames::plain).toList();
        if (!named.isEmpty()) {
            return named.stream().map(name -> {
                int at = plain.indexOf(name);
                if (at < 0) {
                    throw new Failed("ADDRESS_COLUMN_MISSING", file + " 中没有「" + name + "」一列；现有：" + String.join("、", header));
                }
                return at;
            }).toList();
        }
        List<Integer> found = new ArrayList<>();
        for (int c = 0; c < plain.size(); c++) {
            if (known.contains(plain.get(c))) {
                found.add(c);
            }
        }
        if (found.isEmpty()) {
            throw new Failed("ADDRESS_COLUMN_MISSING", file + " 中没有认出地址一列（现有：" + String.join("、", header) + "）；请指明列名");
        }
        if (found.size() > 1) {
            throw new Failed("ADDRESS_COLUMN_AMBIGUOUS", file + " 中有多列像是地址：" + String.join("、", found.stream().map(header::get).toList()) + "；请指明用哪一列");
        }
        return found;
    }
}
