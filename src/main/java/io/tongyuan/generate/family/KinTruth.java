package io.tongyuan.generate.family;

import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.file.Table;
import io.tongyuan.generate.people.Person;
import java.io.Closeable;
import java.io.IOException;

/** truth/kin.csv: who is whose, and which resource says it. */
final class KinTruth implements Closeable {
    private final Table table;

    KinTruth(Output output) throws IOException {
        table = output.truth("kin", "resource", "relation", "from", "to");
    }

    void add(String resource, String relation, Person from, Person to) {
        table.row(resource, relation, from.id(), to.id());
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
