package io.tongyuan.address.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongyuan.address.matching.CandidateSource;
import io.tongyuan.address.matching.Extent;
import io.tongyuan.address.matching.NameDirectory;
import io.tongyuan.address.matching.Part;
import io.tongyuan.address.matching.Probe;
import io.tongyuan.model.Failed;
import io.tongyuan.model.Point;
import io.tongyuan.model.StandardAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressIndexTest {
    @TempDir
    Path folder;

    private static StandardAddress plate(String id, String division, String number, double lon) {
        return new StandardAddress(id, division, "正阳路", number, "", "", "", "", "", "正阳路" + number + "号",
                Optional.of(new Point(lon, 36.8)));
    }

    private AddressIndexWriter writer() {
        return ((AddressIndexWriter.Opened) AddressIndexWriter.open(folder)).writer();
    }

    private static CandidateSource.Found plates(AddressIndex index, String area, String number) {
        return index.find(new Probe(area, Map.of(Part.ROAD, "正阳路", Part.NUMBER, number), Map.of(), Extent.DOOR_PLATE), 10);
    }

    @Test
    void keepsAnAddressWhole() {
        StandardAddress full = new StandardAddress("A1", "370306001002", "正阳路", "188附1", "丝绸花园", "3", "2", "5", "501",
                "山东省淄博市周村区丝绸路街道正阳路188号附1号丝绸花园3号楼2单元5层501室", Optional.of(new Point(117.870000123456, 36.8)));
        StandardAddress bare = new StandardAddress("A2", "370306000000", "", "", "𠮷祥苑", "", "", "", "", "𠮷祥苑", Optional.empty());
        try (AddressIndexWriter w = writer()) {
            w.upsert(List.of(full, bare));
            w.commit(2);
            assertThat(w.index().findById("A1")).contains(full);
            assertThat(w.index().findById("A2")).contains(bare);
            assertThat(w.index().findById("A3")).isEmpty();
        }
    }

    @Test
    void upsertReplacesAndDeleteRemoves() {
        try (AddressIndexWriter w = writer()) {
            w.upsert(List.of(plate("A", "370306001000", "1", 117.87), plate("B", "370306001000", "2", 117.88)));
            w.commit(2);
            w.upsert(List.of(plate("A", "370306001000", "3", 117.87)));
            w.delete(List.of("B"));
            w.commit(4);
            assertThat(w.index().size()).isEqualTo(1);
            assertThat(plates(w.index(), "370306", "1").places()).isEmpty();
            assertThat(plates(w.index(), "370306", "3").places()).hasSize(1);
        }
    }

    @Test
    void rememberWhatWasCommittedAndForgetsTheRest() {
        try (AddressIndexWriter w = writer()) {
            assertThat(w.appliedSeq()).isZero();
            w.upsert(List.of(plate("A", "370306001000", "1", 117.87)));
            w.commit(17);
            w.upsert(List.of(plate("B", "370306001000", "2", 117.87)));
        }
        try (AddressIndexWriter w = writer()) {
            assertThat(w.appliedSeq()).isEqualTo(17);
            assertThat(w.index().size()).isEqualTo(1);
        }
    }

    @Test
    void oneWriterOthersRead() {
        try (AddressIndexWriter w = writer()) {
            w.upsert(List.of(plate("A", "370306001000", "1", 117.87)));
            w.commit(1);
            assertThat(AddressIndexWriter.open(folder)).isInstanceOf(AddressIndexWriter.Busy.class);
            try (AddressIndex reader = AddressIndex.open(folder)) {
                assertThat(reader.size()).isEqualTo(1);
                w.upsert(List.of(plate("B", "370306001000", "2", 117.87)));
                w.commit(2);
                reader.refresh();
                assertThat(reader.size()).isEqualTo(2);
                assertThat(reader.appliedSeq()).isEqualTo(2);
            }
        }
        assertThat(AddressIndexWriter.open(folder)).isInstanceOfSatisfying(AddressIndexWriter.Opened.class, o -> {
            assertThat(o.rebuilt()).isFalse();
            o.writer().close();
        });
    }

    @Test
    void theGenerationIsAnotherOnceSomethingElseIsRead() {
        try (AddressIndexWriter w = writer()) {
            long before = w.index().generation();
            w.index().refresh();
            assertThat(w.index().generation()).isEqualTo(before);
            w.upsert(List.of(plate("A", "370306001000", "1", 117.87)));
            w.index().refresh();
            assertThat(w.index().generation()).isGreaterThan(before);
        }
    }

    @Test
    void anotherVersionIsThrownAway() throws IOException {
        try (IndexWriter other = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig())) {
            other.addDocument(new org.apache.lucene.document.Document());
            other.setLiveCommitData(Map.of(Store.VERSION, "0", Store.APPLIED, "99").entrySet());
        }
        assertThatThrownBy(() -> AddressIndex.open(folder))
                .isInstanceOfSatisfying(Failed.class, f -> assertThat(f.code()).isEqualTo("ADDRESS_INDEX_MISSING"));
        rebuiltFromNothing();
    }

    @Test
    void aDamagedFolderIsThrownAway() throws IOException {
        try (AddressIndexWriter w = writer()) {
            w.upsert(List.of(plate("A", "370306001000", "1", 117.87)));
            w.commit(5);
        }
        try (var files = Files.list(folder)) {
            for (Path f : files.filter(p -> p.toString().endsWith(".si") || p.toString().endsWith(".cfs")).toList()) {
                Files.writeString(f, "damaged");
            }
        }
        rebuiltFromNothing();
    }

    private void rebuiltFromNothing() {
        AddressIndexWriter.Opened opened = (AddressIndexWriter.Opened) AddressIndexWriter.open(folder);
        try (AddressIndexWriter w = opened.writer()) {
            assertThat(opened.rebuilt()).isTrue();
            assertThat(w.appliedSeq()).isZero();
            assertThat(w.index().size()).isZero();
        }
    }

    @Test
    void nothingThereIsSaidPlainly() {
        assertThatThrownBy(() -> AddressIndex.open(folder.resolve("none"))).isInstanceOf(Failed.class);
    }

    @Test
    void aCoarserRegisteredCodeQualifiesAnotherDoesNot() {
        try (AddressIndexWriter w = writer()) {
            w.upsert(List.of(plate("county", "370306000000", "1", 117.8), plate("town", "370306001000", "1", 117.8),
                    plate("village", "370306001002", "1", 117.8), plate("other", "370306002000", "1", 117.8)));
            w.commit(4);
            assertThat(plates(w.index(), "370306001", "1").places()).extracting(StandardAddress::id)
                    .containsExactlyInAnyOrder("county", "town");
            assertThat(plates(w.index(), "", "1").places()).hasSize(3);
        }
    }

    @Test
    void distinctPlacesNotDocuments() {
        List<StandardAddress> rooms = new ArrayList<>();
        for (int building = 1; building <= 30; building++) {
            for (int room = 1; room <= 40; room++) {
                rooms.add(new StandardAddress("R" + building + "-" + room, "370306001000", "", "", "丝绸花园", "" + building, "", "",
                        "" + room, "丝绸花园", Optional.of(new Point(117.8 + building * 1e-4, 36.8))));
            }
        }
        try (AddressIndexWriter w = writer()) {
            w.upsert(rooms);
            w.commit(1);
            Probe estate = new Probe("370306", Map.of(Part.ESTATE, "丝绸花园"), Map.of(), Extent.ESTATE);
            assertThat(w.index().find(estate, 10).places()).hasSize(1);
            Probe buildings = new Probe("370306", Map.of(Part.ESTATE, "丝绸花园"), Map.of(), Extent.BUILDING);
            assertThat(w.index().find(buildings, 10)).satisfies(f -> {
                assertThat(f.places()).hasSize(10).allMatch(a -> a.room().isEmpty());
                assertThat(f.more()).isTrue();
            });
        }
    }

    @Test
    void aliasesAndNamesAlike() {
        try (AddressIndexWriter w = writer()) {
            StandardAddress a = new StandardAddress("A", "370306001000", "", "", "丝绸花园", "3", "", "", "", "", Optional.empty());
            w.upsertWithAliases(List.of(new IndexedAddress(a, List.of("丝绸厂生活区"), List.of())));
            w.commit(1);
            Probe former = new Probe("", Map.of(Part.ESTATE, "丝绸厂生活区"), Map.of(), Extent.ESTATE);
            assertThat(w.index().find(former, 5).places()).hasSize(1);
            assertThat(w.index().names("370306").estates()).extracting(NameDirectory.Name::key).containsExactlyInAnyOrder("丝绸花园", "丝绸厂生活区");
            assertThat(w.index().names("3703").estates()).hasSize(2).allMatch(n -> n.county().equals("370306"));
            assertThat(w.index().names("370307").estates()).isEmpty();
        }
    }

    @Test
    void anotherIndexTakesItsPlace() {
        try (AddressIndexWriter one = writer();
             AddressIndexWriter two = ((AddressIndexWriter.Opened) AddressIndexWriter.open(folder.resolve("next"))).writer()) {
            one.upsert(List.of(plate("A", "370306001000", "1", 117.87)));
            one.commit(1);
            two.upsert(List.of(plate("B", "370306001000", "2", 117.87)));
            two.commit(2);
            AddressIndex index = one.index();
            assertThat(plates(index, "370306", "1").places()).hasSize(1);
            long generation = index.generation();
            index.become(two.index());
            assertThat(index.generation()).isGreaterThan(generation);
            assertThat(plates(index, "370306", "1").places()).isEmpty();
            assertThat(plates(index, "370306", "2").places()).hasSize(1);
            two.upsert(List.of(plate("C", "370306001000", "3", 117.87)));
            two.commit(3);
            index.refresh();
            assertThat(plates(index, "370306", "3").places()).hasSize(1);
            assertThat(index.appliedSeq()).isEqualTo(3);
        }
    }

    @Test
    void nearestFirstWithinTheLimit() {
        try (AddressIndexWriter w = writer()) {
            w.upsert(List.of(plate("near", "370306001000", "1", 117.8701), plate("far", "370306001000", "2", 117.8720),
                    plate("out", "370306001000", "3", 117.9)));
            w.commit(3);
            List<CandidateSource.Near> near = w.index().nearest(new Point(117.87, 36.8), 500, 10);
            assertThat(near).extracting(n -> n.address().id()).containsExactly("near", "far");
            assertThat(near.getFirst().distanceM()).isBetween(8.0, 10.0);
            assertThat(near.getFirst().bearingDegrees()).isBetween(89.0, 91.0);
        }
    }

    @Test
    void aHouseSpeaksForTheRoomsAtItsPosition() {
        try (AddressIndexWriter w = writer()) {
            w.upsert(List.of(room("r1", "1", "101"), room("r2", "1", "102"), room("house", "", ""), room("unit", "1", "")));
            w.commit(4);
            assertThat(w.index().nearest(new Point(117.8701, 36.8), 500, 5)).extracting(n -> n.address().id()).containsExactly("house");
        }
    }

    @Test
    void countsWhatLiesInAnAddress() {
        try (AddressIndexWriter w = writer()) {
            w.upsert(List.of(room("r1", "1", "101"), room("r2", "1", "102"), room("r3", "2", "101"), room("house", "", ""),
                    room("unit", "1", ""), plate("plate", "370306001000", "188", 117.87), plate("other", "370306001000", "1", 117.87)));
            w.commit(7);
            Beneath plate = w.index().beneath(w.index().findById("plate").orElseThrow(), 3);
            assertThat(plate.counts()).isEqualTo(Map.of(Extent.BUILDING, 1, Extent.UNIT, 1, Extent.ROOM, 3));
            assertThat(plate.first()).extracting(StandardAddress::id).startsWith("house", "unit").hasSize(3);
            Beneath unit = w.index().beneath(w.index().findById("unit").orElseThrow(), 10);
            assertThat(unit.first()).extracting(StandardAddress::id).containsExactlyInAnyOrder("r1", "r2");
            assertThat(w.index().beneath(w.index().findById("other").orElseThrow(), 10).count()).isZero();
        }
    }

    private static StandardAddress room(String id, String unit, String room) {
        return new StandardAddress(id, "370306001000", "正阳路", "188", "", "3", unit, "", room, id, Optional.of(new Point(117.8702, 36.8)));
    }
}
