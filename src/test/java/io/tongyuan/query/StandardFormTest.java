package io.tongyuan.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongyuan.address.parsing.AddressParser;
import io.tongyuan.gazetteer.Gazetteer;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The standard form of addresses by text and divisions alone. */
class StandardFormTest {
    private static final Gazetteer GAZETTEER = Gazetteer.bundled();
    private static final Standardiser STANDARDISER = new Standardiser(GAZETTEER, new AddressParser(GAZETTEER), Optional.empty());

    @ParameterizedTest
    @CsvSource({
            "周村区兴福花园三幢一单元501, 山东省淄博市周村区兴福花园3号楼1单元501室", "周村区正阳路９８５號, 山东省淄博市周村区正阳路985号",
            "淄博周村正阳路一百八十八号三幢, 山东省淄博市周村区正阳路188号3号楼", "淄博周村正阳路12附1, 山东省淄博市周村区正阳路12号附1号", "张店区中心路220号3#楼2单元, 山东省淄博市张店区中心路220号3号楼2单元",
            "周村区盛河大厦a座14楼1406, 山东省淄博市周村区盛河大厦A座14层1406室", "静丰路与万云西路交叉口, 静丰路与万云西路交叉口"})
    void whatIsWrittenInManyWaysComesOutInOne(String written, String standard) {
        assertThat(STANDARDISER.standardise(written, "", "").standard()).isEqualTo(standard);
        assertThat(STANDARDISER.standardise(standard, "", "").standard()).as("once is enough").isEqualTo(standard);
    }

    @Test
    void aTemplateTakesTheParts() {
        assertThat(STANDARDISER.standardise("周村区正阳路985号3号楼", "", "{district}|{road}{roadNumber}|{room}").standard()).isEqualTo("周村区|正阳路985号|");
        assertThatThrownBy(() -> StandardForm.check("{street}")).hasMessageContaining("{street}");
        assertThatThrownBy(() -> StandardForm.check("no part")).hasMessageContaining("{road}");
    }

    @Test
    void nothingIsMadeOfNothing() {
        assertThat(STANDARDISER.standardise("", "", "").standard()).isEmpty();
        assertThat(STANDARDISER.standardise("长".repeat(20_000), "", "").standard()).isEmpty();
    }
}
