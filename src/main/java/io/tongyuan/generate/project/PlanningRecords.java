package io.tongyuan.generate.project;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.file.Table;
import io.tongyuan.generate.land.County;
import io.tongyuan.generate.writing.AddressTruth;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * What the housing bureau has of planning: 建设工程规划, its own copies of planning permits, and 建设工程规划核实登记信息 of what was
 * completed. Both write names and places as a permit of the same project does, so that they change no verdict.
 */
final class PlanningRecords implements Closeable {
    private static final String PERMITS = "建设工程规划";
    private static final String VERIFIED = "建设工程规划核实登记信息";
    private static final String PROVIDER = "住房和城乡建设局";
    private static final double COPIED = 0.3;
    private static final double CODED = 0.7;

    private final County county;
    private final AddressTruth addresses;
    private final Table permits;
    private final Table verified;
    private final Dice dice;

    PlanningRecords(County county, Output output, AddressTruth addresses, Dice dice) throws IOException {
        this.county = county;
        this.addresses = addresses;
        this.dice = dice.fork("planning records");
        this.permits = output.provider(PERMITS, PROVIDER, "planning-copies-housing", Output.Format.UTF8_BOM, List.of("建筑工程规划许可证号", "发证机关",
                "发证时间", "建设单位", "项目名称", "建设位置", "建设规模", "附图", "附件名称", "项目代码"));
        this.verified = output.provider(VERIFIED, PROVIDER, "planning-verified-housing", Output.Format.UTF8, List.of("规划核实证号", "建设位置",
                "核实时间", "核实单位", "核实内容", "建设单位", "项目名称", "项目代码"));
    }

    void add(Dossier dossier) {
        Dice d = dice.fork("project", dossier.project().index());
        for (Permit p : dossier.permits()) {
            if (p.kind() == PermitKind.PLANNING && d.chance(COPIED)) {
                permits.row(p.number(), county.ownName() + "行政审批服务局", p.issued().toString(), p.unit(), p.project(), p.place().text(),
                        d.between(3, 900) * 100 + "平方米", "", "", d.chance(CODED) ? p.projectCode() : "");
                addresses.add(PERMITS, PROVIDER, permits.rows(), "建设位置", p.place());
            } else if (p.kind() == PermitKind.COMPLETION && d.chance(CODED)) {
                Project of = dossier.project();
                verified.row("核字第%s%d%06d号".formatted(county.code(), p.issued().getYear(), of.index() + 1), p.place().text(),
                        p.issued().minusDays(d.between(5, 30)).toString(), county.ownName() + PROVIDER, "符合规划条件", of.unit(), of.name(), of.code());
                addresses.add(VERIFIED, PROVIDER, verified.rows(), "建设位置", p.place());
            }
        }
    }

    @Override
    public void close() throws IOException {
        permits.close();
        verified.close();
    }
}
