package io.tongyuan.address.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.model.StandardAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalFormTest {
    private static final AddressParser PARSER = new AddressParser(Gazetteer.bundled());

    @ParameterizedTest
    @CsvSource({
        "山东省淄博市周村区正阳路１８８号,周村区正阳路188号",
        "周村区翠湖小区3号楼2单元301室,山东淄博周村区翠湖小区三幢二单元301",
        "周村区翠湖小区3-2-301,周村区翠湖小区3栋2单元301号"})
    void isOneForOnePlace(String one, String other) {
        assertThat(form(one)).isEqualTo(form(other));
    }

    @ParameterizedTest
    @CsvSource({"周村区正阳路188号,周村区正阳路188-1号", "周村区正阳路188号,张店区正阳路188号", "周村区正阳路28号,周村区正阳路28号附1号",
        "周村区东风厂3号楼,周村区东风厂3号车间", "周村区大柳村3组,周村区大柳村3队", "周村区正阳路北首,周村区正阳路南首",
        "周村区正阳路2公里处,周村区正阳路2米处", "周村区翠湖小区12号,周村区翠湖小区1、2号"})
    void differsForDifferentPlaces(String one, String other) {
        assertThat(form(one)).isNotEqualTo(form(other));
    }

    @Test
    void columnsGetTheSameNormalForms() {
        StandardAddress address = new StandardAddresses().of("A1", "370306", "纬3路", "１８８号附1号", "翠湖小区", "三号楼",
                "2单元", "负一层", "０１室", "周村区纬三路", Optional.empty());
        assertThat(address.division()).isEqualTo("370306000000");
        assertThat(address.road()).isEqualTo("纬三路");
        assertThat(address.roadNumber()).isEqualTo("188附1");
        assertThat(address.building()).isEqualTo("3");
        assertThat(address.unit()).isEqualTo("2");
        assertThat(address.floor()).isEqualTo("-1");
        assertThat(address.room()).isEqualTo("01");
    }

    private static String form(String text) {
        return CanonicalForm.of(PARSER.parse(text));
    }
}
