package io.tongyuan.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.tongyuan.generate.number.CreditCodes;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A road with its door plates and rooms, what is registered and built there, and the same on other roads of the county,
 * which must stay as it is. Every tenth plate has a company, every hundredth a project.
 */
final class RoadOfPlates {
    static final String DIVISION = "370306000000";
    static final String WITHIN = "山东省淄博市周村区";
    static final String OLD = "丝绸西路";
    static final String NEW = "和平西路";
    private static final String[] OTHERS = {"建国东路", "新建中路", "机场北路", "正阳南路"};
    private static final int ROOMS_A_FLOOR = 4;

    private final int plates;
    private final int roomsAPlate;

    RoadOfPlates(int plates, int rooms) {
        this.plates = plates;
        this.roomsAPlate = rooms / plates;
    }

    int addresses() {
        return plates * (1 + roomsAPlate);
    }

    int companies() {
        return (plates + 9) / 10;
    }

    int projects() {
        return (plates + 99) / 100;
    }

    static String plate(String road, int number) {
        return WITHIN + road + number + "号";
    }

    /** A room of a plate, as it is written on that road. */
    String room(String road, int number, int room) {
        return plate(road, number) + (1 + room / 40) + "号楼1单元" + roomNumber(room) + "室";
    }

    int rooms() {
        return roomsAPlate;
    }

    private static String roomNumber(int room) {
        return (1 + room % 40 / ROOMS_A_FLOOR) + "0" + (1 + room % ROOMS_A_FLOOR);
    }

    static String projectCode(int i) {
        return String.format(java.util.Locale.ROOT, "2019-370306-47-03-%06d", i + 1);
    }

    void addresses(Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("地址编码", "区划代码", "道路", "门牌号", "楼栋", "单元", "房号", "地址全称");
            road(csv, OLD, "A");
            for (int i = 0; i < OTHERS.length; i++) {
                road(csv, OTHERS[i], "B" + i);
            }
        }
    }

    private void road(CsvWriter csv, String road, String code) {
        for (int n = 1; n <= plates; n++) {
            csv.writeRecord(code + n, DIVISION, road, String.valueOf(n), "", "", "", plate(road, n));
            for (int r = 0; r < roomsAPlate; r++) {
                csv.writeRecord(code + n + "-" + r, DIVISION, road, String.valueOf(n), String.valueOf(1 + r / 40), "1", roomNumber(r), room(road, n, r));
            }
        }
    }

    void companies(Path file) throws IOException {
        CreditCodes codes = new CreditCodes(DIVISION.substring(0, 6));
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("统一社会信用代码", "企业名称", "成立日期", "住所", "登记状态");
            for (int n = 1; n <= plates; n += 10) {
                csv.writeRecord(codes.credit("91", n), "周村第" + n + "商贸有限公司", "2015-03-01", n % 20 == 1 ? plate(OLD, n) : "周村区" + OLD + n + "号院内", "存续");
            }
        }
    }

    void projects(Path file) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("项目代码", "项目名称", "建设地点", "项目状态", "赋码日期");
            for (int i = 0; i < projects(); i++) {
                csv.writeRecord(projectCode(i), "第" + i + "号改造项目", plate(OLD, i * 100 + 1), "立项", "2019-05-06");
            }
        }
    }
}
