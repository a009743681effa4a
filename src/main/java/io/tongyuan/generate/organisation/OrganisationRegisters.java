package io.tongyuan.generate.organisation;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.company.Employer;
import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.file.Table;
import io.tongyuan.generate.land.Land;
import io.tongyuan.generate.land.Site;
import io.tongyuan.generate.organisation.Organisation.Kind;
import io.tongyuan.generate.people.Person;
import io.tongyuan.generate.writing.AddressTruth;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The registers of legal entities that are no enterprises, each kind with its own office and its own columns. */
public final class OrganisationRegisters {
    private static final String EDITORIAL_OFFICE = "事业单位登记管理局";
    private static final String CIVIL_AFFAIRS = "民政局";

    private final Land land;
    private final AddressTruth addresses;
    private final List<Organisation> all;
    private final Dice dice;

    public OrganisationRegisters(Land land, List<Person.Representative> people, int persons, AddressTruth addresses, Dice dice) {
        this.land = land;
        this.addresses = addresses;
        this.all = new Organisations(land, people, dice).make(persons);
        this.dice = dice.fork("organisation registers");
    }

    /** Where they are, for those who put them on a map. */
    public List<Site> sites() {
        return all.stream().map(o -> new Site(o.name(), o.kind().word, o.place())).toList();
    }

    /** Those who pay for people's insurance. */
    public List<Employer> employers() {
        return all.stream().map(o -> new Employer(o.code(), o.name())).toList();
    }

    public void write(Output output) throws IOException {
        authorities(output);
        institutions(output);
        certificates(Kind.ASSOCIATION, "社团法人登记证书", "associations-civil-affairs", List.of("社会团体名称", "统一社会信用代码", "业务范围",
                "法定代表人姓名", "注册资金", "住所", "有效期起", "有效期止", "活动地域", "发证机关", "发证日期", "业务主管单位", "是否为慈善组织"), output);
        certificates(Kind.FOUNDATION, "基金法人登记证书信息", "foundations-civil-affairs", List.of("基金会名称", "统一社会信用代码", "业务范围",
                "法定代表人姓名", "原始基金数额", "住所", "有效期起", "有效期止", "发证机关", "发证日期", "业务主管单位", "是否为慈善组织"), output);
        certificates(Kind.PRIVATE_SCHOOL_OR_CLINIC, "民办非企业单位法人登记证书信息", "private-units-civil-affairs", List.of("民办非企业单位名称",
                "统一社会信用代码", "业务范围", "法定代表人姓名", "开办资金", "住所", "有效期起", "有效期止", "发证机关", "发证日期", "业务主管单位",
                "是否为慈善组织"), output);
        directory(output);
        new NameChanges(all, dice).write(output);
        try (Table truth = output.truth("organisations", "统一社会信用代码", "kind", "name", "former_names", "representative", "地址编码")) {
            all.forEach(o -> truth.row(o.code(), o.kind().word, o.name(), String.join("|", o.renamed().stream().map(Organisation.Renaming::from).toList()),
                    o.representative().id(), o.address().code()));
        }
    }

    private List<Organisation> of(Kind kind) {
        return all.stream().filter(o -> o.kind() == kind).toList();
    }

    private void authorities(Output output) throws IOException {
        try (Table table = output.provider("行政机关法人", EDITORIAL_OFFICE, "authorities-editorial-office", Output.Format.UTF8, List.of("统一社会信用代码",
                "机构名称", "机构性质", "负责人", "机构地址", "颁发日期", "法定代表人姓名", "法人代表身份证号"))) {
            for (Organisation o : of(Kind.AUTHORITY)) {
                String head = o.representative().name();
                table.row(o.code(), o.name(), "行政机关", head, o.address().text(), since(o).toString(), head, o.representative().id());
                addresses.add("行政机关法人", EDITORIAL_OFFICE, table.rows(), "机构地址", o.address());
            }
        }
    }

    private void institutions(Output output) throws IOException {
        try (Table table = output.provider("事业企业法人", EDITORIAL_OFFICE, "institutions-editorial-office", Output.Format.UTF8_BOM, List.of("单位名称",
                "举办单位", "名称", "宗旨和业务范围", "有效期", "统一社会信用代码", "经费来源", "法定代表人", "住所", "开办资金"))) {
            for (Organisation o : of(Kind.INSTITUTION)) {
                Dice d = dice.fork("institution", o.index());
                LocalDate from = since(o);
                table.row(o.name(), o.sponsor(), o.name(), "为公众提供服务", "自" + from + "至" + d.of("长期", "2029-03-31"), o.code(),
                        d.of("财政补助", "全额拨款", "财政补助、非财政补助"), o.representative().name(), o.address().text(), d.between(5, 900) + "万元");
                addresses.add("事业企业法人", EDITORIAL_OFFICE, table.rows(), "住所", o.address());
            }
        }
    }

    /** The three of the civil-affairs bureau differ in a name for the money and in 活动地域. */
    private void certificates(Kind kind, String resource, String file, List<String> header, Output output) throws IOException {
        try (Table table = output.provider(resource, CIVIL_AFFAIRS, file, Output.Format.UTF8, header)) {
            for (Organisation o : of(kind)) {
                Dice d = dice.fork(kind.name(), o.index());
                LocalDate from = since(o);
                List<String> row = new ArrayList<>(List.of(o.name(), o.code(), "服务会员，服务社会", o.representative().name(),
                        d.between(3, 400) + "万元", o.address().text(), from.toString(), "2030-12-31"));
                if (kind == Kind.ASSOCIATION) {
                    row.add(land.county().ownName());
                }
                row.addAll(List.of(land.county().ownName() + CIVIL_AFFAIRS, from.toString(), o.sponsor(),
                        kind == Kind.FOUNDATION ? "是" : d.of("否", "否", "")));
                table.row(row);
                addresses.add(resource, CIVIL_AFFAIRS, table.rows(), "住所", o.address());
            }
        }
    }

    /** The regulator's list of organisations of all kinds: some under the name that they no longer bear. */
    private void directory(Output output) throws IOException {
        try (Table table = output.provider("组织机构信息", "市场监督管理局", "organisations-market-regulator", Output.Format.GBK,
                List.of("机构名称", "机构性质", "机构地址", "负责人", "统一社会信用代码"))) {
            for (Organisation o : all) {
                Dice d = dice.fork("directory", o.index());
                if (d.chance(0.5)) {
                    boolean behind = !o.renamed().isEmpty() && d.chance(0.3);
                    table.row(behind ? o.renamed().getLast().from() : o.name(), o.kind().word, o.address().text(), o.representative().name(), o.code());
                    addresses.add("组织机构信息", "市场监督管理局", table.rows(), "机构地址", o.address());
                }
            }
        }
    }

    /** The certificate's day: of the last change, or else of the founding. */
    private static LocalDate since(Organisation o) {
        return o.renamed().isEmpty() ? o.established() : o.renamed().getLast().day();
    }
}
