package io.tongyuan.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.gazetteer.CountyCodes;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** With the bundled codes of divisions, every finding that an identifier can have is reached by some text. */
class IdentifierFindingsTest {
    private static final Map<IdentifierType, List<String>> TEXTS = Map.of(
            IdentifierType.PERSON_ID, List.of("", "1".repeat(20_000), "110105", "1101051949123100O2", "110105194902310025",
                    "110105209912310021", "110105185012310021", "999999194912310021", "110105491231002", "XQZ310181020319"),
            IdentifierType.USCC, List.of("9137", "91370306MA3C4D5EO1", "G1999999MA3C4D5E11"),
            IdentifierType.REGISTRATION_NUMBER, List.of("3703", "37030022800O123", "999999228000120", "999999228000121"),
            IdentifierType.PROJECT_CODE, List.of("2211", "2299-441900-04-02-310151", "9912-441900-04-02-310151",
                    "2001-999999-04-02-310151", "2211-441900-04-02-310152"),
            IdentifierType.ESTATE_UNIT, List.of("370306", "370306001002GB0000O", "990306001002KB00003K00050101",
                    "370306001002GC00003W00050101"),
            IdentifierType.DIVISION, List.of("37030", "37O306", "990306"));

    @Test
    void everyFindingIsReached() {
        CountyCodes divisions = CountyCodes.bundled();
        Set<FindingCode> reached = TEXTS.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(t -> e.getKey().read(t, divisions, LocalDate.of(2026, 11, 21))))
                .flatMap(reading -> reading.findings().stream().map(Finding::code))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FindingCode.class)));
        Set<FindingCode> wanted = Stream.of(FindingCode.values()).filter(IdentifierFindingsTest::isOfIdentifiers)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(FindingCode.class)));
        assertThat(wanted).hasSizeGreaterThan(30);
        assertThat(reached).containsAll(wanted);
    }

    private static boolean isOfIdentifiers(FindingCode code) {
        return code == FindingCode.EMPTY || code == FindingCode.INPUT_TOO_LONG
                || Stream.of("PERSON_ID_", "USCC_", "REGISTRATION_NUMBER_", "PROJECT_CODE_", "ESTATE_UNIT_", "DIVISION_CODE_")
                        .anyMatch(code.name()::startsWith);
    }
}
