package io.tongyuan.address.matching;

import io.tongyuan.model.Point;
import io.tongyuan.model.StandardAddress;
import java.util.List;
import java.util.Optional;

/** A few made-up standard addresses on real divisions of Zhoucun. */
final class Register {
    static final String COUNTY = "370306000000";
    static final String TOWN = "370306001000";
    static final String OTHER_TOWN = "370306002000";
    static final String VILLAGE = "370306101201";

    private Register() {
    }

    static StandardAddress address(String id, String division, String road, String number, String estate, String building,
                                   String unit, String room, double lon, double lat) {
        String text = road + (number.isEmpty() ? "" : number + "号") + estate + (building.isEmpty() ? "" : building + "号楼")
                + (unit.isEmpty() ? "" : unit + "单元") + (room.isEmpty() ? "" : room + "室");
        return new StandardAddress(id, division, road, number, estate, building, unit, "", room, "山东省淄博市周村区" + text,
                Optional.of(new Point(lon, lat)));
    }

    static List<StandardAddress> all() {
        return List.of(
                address("A188", TOWN, "正阳路", "188", "", "", "", "", 117.8700, 36.8000),
                address("A188-1", TOWN, "正阳路", "188-1", "", "", "", "", 117.8701, 36.8001),
                address("A190", TOWN, "正阳路", "190", "", "", "", "", 117.8715, 36.8000),
                address("Q88", TOWN, "青年路", "88", "", "", "", "", 117.8900, 36.8000),
                address("Q88e", TOWN, "青年路", "88", "惠和家园", "", "", "", 117.8900, 36.8003),
                address("A12", TOWN, "新建中路", "12", "", "", "", "", 117.8800, 36.8100),
                address("E3-1-301", TOWN, "正阳路", "200", "丝绸花园", "3", "1", "301", 117.8720, 36.8005),
                address("E3-2-301", TOWN, "正阳路", "200", "丝绸花园", "3", "2", "301", 117.8721, 36.8005),
                address("E3-2-302", TOWN, "正阳路", "200", "丝绸花园", "3", "2", "302", 117.8721, 36.8005),
                address("E5", TOWN, "正阳路", "200", "丝绸花园", "5", "", "", 117.8725, 36.8008),
                address("F1", OTHER_TOWN, "", "", "锦绣家园一期", "1", "", "", 117.9000, 36.8200),
                address("F2", OTHER_TOWN, "", "", "锦绣家园二期", "1", "", "", 117.9050, 36.8200),
                address("Z30a", "370306100000", "中心路", "30", "", "", "", "", 117.80, 36.75),
                address("Z30b", "370306101000", "中心路", "30", "", "", "", "", 117.85, 36.70),
                address("V12", VILLAGE, "", "12", "", "", "", "", 117.84, 36.71),
                address("S1", "370303001000", "金晶大道", "9", "丝绸花园", "3", "", "", 118.05, 36.81));
    }
}
