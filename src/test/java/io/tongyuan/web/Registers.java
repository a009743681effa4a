package io.tongyuan.web;

import io.tongyuan.config.Engine;
import io.tongyuan.config.Imported;
import java.io.IOException;
import java.nio.file.Path;

/** A small county: one project that is as it should be, its company, its permit, its address, and a person. */
final class Registers {
    static final String PROJECT = "2403-370306-04-01-512344";
    static final String USCC = "91350100M000100Y43";
    static final String COMPANY = "周村丝绸产业发展有限公司";
    static final String PERSON_ID = "11010519491231002X";
    static final String PERSON = "李明";
    static final String PLACE = "山东省淄博市周村区丝绸路12号";

    private Registers() {
    }

    static void load(Engine engine, Path folder) throws IOException {
        read(engine, folder, "标准地址", """
                地址编码,区划代码,道路,门牌号,地址全称,经度,纬度,坐标系
                A1,370306000000,丝绸路,12,山东省淄博市周村区丝绸路12号,117.87,36.80,CGCS2000
                A2,370306000000,丝绸路,200,山东省淄博市周村区丝绸路200号,117.90,36.80,CGCS2000
                """);
        read(engine, folder, "居民身份证信息", """
                姓名,性别,住址,公民身份证号码
                %s,女,%s,%s
                """.formatted(PERSON, PLACE, PERSON_ID));
        read(engine, folder, "工商登记信息", """
                姓名,身份证,统一社会信用代码,企业名称,法定代表人,成立日期,住所,登记状态
                %s,%s,%s,%s,%s,2020-01-02,%s,存续
                """.formatted(PERSON, PERSON_ID, USCC, COMPANY, PERSON, PLACE));
        read(engine, folder, "投资项目", """
                项目代码,项目名称,建设单位,统一社会信用代码,建设地点,项目状态,赋码日期
                %s,丝绸文化园,%s,%s,%s,用地,2024-03-05
                """.formatted(PROJECT, COMPANY, USCC, PLACE));
        read(engine, folder, "建筑用地规划", """
                建筑用地规划证号,用地单位,项目名称,用地位置,发证时间,项目代码
                地字第370306202400012号,%s,丝绸文化园,%s,2024-05-06,%s
                """.formatted(COMPANY, PLACE, PROJECT));
    }

    static void read(Engine engine, Path folder, String resource, String csv) throws IOException {
        Imported.text(engine, folder, resource, csv);
    }
}
