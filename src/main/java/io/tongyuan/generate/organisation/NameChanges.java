package io.tongyuan.generate.organisation;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.file.Table;
import io.tongyuan.generate.organisation.Organisation.Kind;
import io.tongyuan.generate.organisation.Organisation.Renaming;
import java.io.IOException;
import java.util.List;

/**
 * The registers of changes. The civil-affairs bureau's are of names alone; in the editorial office's a former content is
 * a former name only where 变更事项 says so.
 */
final class NameChanges {
    private final List<Organisation> all;
    private final Dice dice;

    NameChanges(List<Organisation> all, Dice dice) {
        this.all = all;
        this.dice = dice.fork("changes");
    }

    void write(Output output) throws IOException {
        names(Kind.ASSOCIATION, "社会团体名称变更登记记录", "社会团体名称", "association-renamings-civil-affairs", output);
        names(Kind.FOUNDATION, "基金会名称变更登记记录", "基金会名称", "foundation-renamings-civil-affairs", output);
        names(Kind.PRIVATE_SCHOOL_OR_CLINIC, "民办非企业单位名称变更登记记录", "民办非企业单位名称", "private-unit-renamings-civil-affairs", output);
        changes(Kind.INSTITUTION, "事业单位法人变更登记信息", "institution-changes-editorial-office", output);
        changes(Kind.AUTHORITY, "行政机关法人变更登记信息", "authority-changes-editorial-office", output);
    }

    private void names(Kind kind, String resource, String name, String file, Output output) throws IOException {
        try (Table table = output.provider(resource, "民政局", file, Output.Format.UTF8,
                List.of(name, "统一社会信用代码", "变更日期", "变更前名称", "变更后名称"))) {
            for (Organisation o : all) {
                for (Renaming r : o.kind() == kind ? o.renamed() : List.<Renaming>of()) {
                    table.row(o.name(), o.code(), r.day().toString(), r.from(), r.to());
                }
            }
        }
    }

    private void changes(Kind kind, String resource, String file, Output output) throws IOException {
        try (Table table = output.provider(resource, "事业单位登记管理局", file, Output.Format.UTF8, List.of("变更前内容", "变更事项", "变更原因",
                "变更时间", "统一社会信用代码", "名称", "证书号", "变更后内容"))) {
            for (Organisation o : all.stream().filter(o -> o.kind() == kind).toList()) {
                Dice d = dice.fork(resource, o.index());
                String certificate = "事证第" + o.code().substring(2, 8) + "%05d号".formatted(o.index() + 1);
                for (Renaming r : o.renamed()) {
                    table.row(r.from(), d.of("名称", "名称变更", "单位名称"), d.of("机构改革", "更名", ""), r.day().toString(), o.code(), r.to(), certificate, r.to());
                }
                if (d.chance(0.2)) {
                    String day = d.day(o.established().plusYears(1), Dice.TODAY).toString();
                    boolean money = d.chance(0.5);
                    table.row(money ? "100万元" : "为公众提供服务", money ? "开办资金" : "宗旨和业务范围", "", day, o.code(), o.name(), certificate,
                            money ? "300万元" : "提供公共服务，促进事业发展");
                }
            }
        }
    }
}
