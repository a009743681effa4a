package io.tongyuan.address.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.address.text.NormalText;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTaggerTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "和平东路51号甲3 | ROAD=和平东路 ROAD_NUMBER=51甲3",
        "文一路28号附1号 | ROAD=文一路 ROAD_NUMBER=28附1",
        "附1号 | ROAD_NUMBER=附1",
        "长安路188-1号 | ROAD=长安路 ROAD_NUMBER=188-1",
        "纬3路9号 | ROAD=纬三路 ROAD_NUMBER=9",
        "309国道南 | ROAD=309国道 DIRECTION=南",
        "翠湖小区三号楼拾贰单元一楼 | POI=翠湖小区 BUILDING=3 UNIT=12 FLOOR=1",
        "翠湖小区157-4-12 | POI=翠湖小区 BUILDING=157 UNIT=4 ROOM=12",
        "翠湖花园4号楼1-201 | POI=翠湖花园 BUILDING=4 UNIT=1 ROOM=201",
        "金桥大厦A座1002室 | POI=金桥大厦 BUILDING=A ROOM=1002",
        "海棠家园1#2单元301 | POI=海棠家园 BUILDING=1 UNIT=2 ROOM=301",
        "东方工业园3号车间 | POI=东方工业园 BUILDING=3号车间",
        "海棠商厦负一层12号 | POI=海棠商厦 FLOOR=-1 ROOM=12",
        "解放路南段5号 | ROAD=解放路 SUB_ROAD=南段 ROAD_NUMBER=5",
        "新村路42号 | ROAD=新村路 ROAD_NUMBER=42",
        "春晖建材城兴业路8号 | POI=春晖建材城 ROAD=兴业路 ROAD_NUMBER=8",
        "东风大道与朝阳街交汇处北300米路东 | ROAD=东风大道 ASSIST=与 ROAD=朝阳街 INTERSECTION=交汇处 DIRECTION=北 DISTANCE=300 DIRECTION=路东",
        "三里村二组12号 | VILLAGE=三里村 VILLAGE_GROUP=2 ROAD_NUMBER=12",
        "大柳村村委会东1000米 | VILLAGE=大柳村 DIRECTION=东 DISTANCE=1000",
        "建设路5号 13812345678 | ROAD=建设路 ROAD_NUMBER=5 PHONE=13812345678",
        "建设路二十三公里处 | ROAD=建设路 DISTANCE=23 ASSIST=处",
        "科苑路151弄3号 | ROAD=科苑路 SUB_ROAD=151弄 SUB_ROAD_NUMBER=3",
        "经济技术开发区A3栋 | ZONE=经济技术开发区 BUILDING=A3"})
    void findsElements(String text, String elements) {
        NormalText normal = NormalText.of(text);
        assertThat(new RuleTagger().tag(normal, 0, normal.length()).stream().map(s -> s.type() + "=" + s.value())
                .collect(Collectors.joining(" "))).isEqualTo(elements);
    }
}
