package io.tongyuan.generate.project;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.company.Company;
import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.file.Table;
import io.tongyuan.generate.land.Cadastre;
import io.tongyuan.generate.land.County;
import io.tongyuan.generate.people.Person;
import io.tongyuan.generate.writing.AddressTruth;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The permits' files, one of each source, with the catalogue's columns and what the source adds. */
final class PermitRegister implements Closeable {
    private final County county;
    private final Cadastre cadastre;
    private final List<Company> companies;
    private final AddressTruth truth;
    private final Dice dice;
    private final Map<PermitSource, Table> tables = new EnumMap<>(PermitSource.class);

    PermitRegister(County county, Cadastre cadastre, List<Company> companies, Output output, AddressTruth truth, Dice dice)
            throws IOException {
        this.county = county;
        this.cadastre = cadastre;
        this.companies = companies;
        this.truth = truth;
        this.dice = dice.fork("permits");
        for (PermitSource s : PermitSource.values()) {
            tables.put(s, output.provider(s.kind.resource(), s.provider, s.file, s.format, header(s)));
        }
    }

    private static List<String> header(PermitSource s) {
        List<String> header = new ArrayList<>(switch (s.kind) {
            case LAND -> List.of("建筑用地规划证号", "用地单位", "项目名称", "用地位置", "用地性质", "用地面积", "建设规模", "用地坐标图", "附件名称", "发证时间", "发证单位");
            case PLANNING -> List.of("建设工程规划许可证证号", "建设单位（个人）", "建设项目名称", "建设位置", "建设规模", "备注");
            case CONSTRUCTION -> List.of("建筑工程施工许可证证号", "建设单位", "工程名称", "建设地址", "建设规模", "合同价格", "设计单位", "施工单位", "监理单位", "备注");
            case COMPLETION -> List.of("证书编号", "发证时间", "发证单位", "开发单位", "项目名称", "项目坐落");
        });
        if (s.code) {
            header.add("项目代码");
        }
        if (s.validity) {
            if (!hasDate(s.kind)) {
                header.add("发证日期");
            }
            header.add("有效期至");
            header.add("状态");
        }
        if (s.parcel()) {
            header.add("不动产单元号");
        }
        return header;
    }

    private static boolean hasDate(PermitKind kind) {
        return kind == PermitKind.LAND || kind == PermitKind.COMPLETION;
    }

    void add(Permit p) {
        PermitSource s = p.source();
        Table table = tables.get(s);
        Dice d = dice.fork(s.name(), table.rows());
        String issued = date(p.issued(), d);
        String area = d.between(3, 900) * 100 + "平方米";
        List<String> row = new ArrayList<>(switch (s.kind) {
            case LAND -> List.of(p.number(), p.unit(), p.project(), p.place().text(), d.of("工业用地", "城镇住宅用地", "商服用地"),
                    area, area, "", "", issued, county.ownName() + s.provider);
            case PLANNING -> List.of(p.number(), p.unit(), p.project(), p.place().text(), area, remark(d));
            case CONSTRUCTION -> List.of(p.number(), p.unit(), p.project(), p.place().text(), area, d.between(80, 30_000) + "万元",
                    "山东" + d.of("鲁正", "同圆") + "设计院有限公司", d.of(companies).name(), d.of(companies).name(), remark(d));
            case COMPLETION -> List.of(p.number(), issued, county.ownName() + s.provider, p.unit(), p.project(), p.place().text());
        });
        if (s.code) {
            row.add(p.projectCode());
        }
        if (s.validity) {
            if (!hasDate(s.kind)) {
                row.add(issued);
            }
            row.add(p.until().map(LocalDate::toString).orElse(d.of("", "", "长期")));
            row.add(p.state());
        }
        if (s.parcel()) {
            row.add(p.place().place().map(cadastre::parcel).orElse(""));
        }
        table.row(row);
        if (d.chance(0.01)) {
            table.blankLine();
        }
        truth.add(s.kind.resource(), s.provider, table.rows(), item(s.kind), p.place());
    }

    private static String item(PermitKind kind) {
        return switch (kind) {
            case LAND -> "用地位置";
            case PLANNING -> "建设位置";
            case CONSTRUCTION -> "建设地址";
            case COMPLETION -> "项目坐落";
        };
    }

    private static String date(LocalDate date, Dice d) {
        double form = d.unit();
        return form < 0.85 ? date.toString() : form < 0.95 ? date.getYear() + "/" + date.getMonthValue() + "/" + date.getDayOfMonth()
                : date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** Free text; now and then with somebody's ID number in it, which no system downstream expects there. */
    private String remark(Dice d) {
        double at = d.unit();
        if (at < 0.01) {
            Person.Representative r = d.of(companies).representative();
            return "联系人：" + r.name() + "，身份证" + r.id();
        }
        return at < 0.1 ? d.of("以实际测量为准", "分两期实施,\n一期先行", "含地下车库") : "";
    }

    @Override
    public void close() throws IOException {
        for (Table table : tables.values()) {
            table.close();
        }
    }
}
