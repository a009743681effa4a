package io.tongyuan.generate.project;

import io.tongyuan.generate.file.Output;

/**
 * Who shares permits of a kind, and how much of them. The approval bureau took the permits over and shares all; the
 * offices before it share the catalogue's own items, so that a permit is found by unit and project name alone and, for
 * two kinds, has no date.
 */
public enum PermitSource {
    LAND_FULL(PermitKind.LAND, "自然资源和规划局", "land-permits-natural-resources", Output.Format.UTF8, true, true),
    LAND_BARE(PermitKind.LAND, "住房和城乡建设局", "land-permits-housing", Output.Format.UTF8, false, false),
    PLANNING_FULL(PermitKind.PLANNING, "行政审批服务局", "planning-permits-approval", Output.Format.UTF8, true, true),
    PLANNING_BARE(PermitKind.PLANNING, "自然资源和规划局", "planning-permits-natural-resources", Output.Format.UTF8_BOM, false, false),
    CONSTRUCTION_FULL(PermitKind.CONSTRUCTION, "行政审批服务局", "construction-permits-approval", Output.Format.UTF8, true, true),
    CONSTRUCTION_CODED(PermitKind.CONSTRUCTION, "住房和城乡建设局", "construction-permits-housing", Output.Format.UTF8, true, false),
    COMPLETION_FULL(PermitKind.COMPLETION, "住房和城乡建设局", "completion-filings-housing", Output.Format.XLSX, true, true),
    COMPLETION_BARE(PermitKind.COMPLETION, "行政审批服务局", "completion-filings-approval", Output.Format.UTF8, false, false);

    final PermitKind kind;
    final String provider;
    final String file;
    final Output.Format format;
    /** Shares 项目代码. */
    final boolean code;
    /** Shares 有效期至 and 状态, and 发证日期 where the catalogue has no date. */
    final boolean validity;

    PermitSource(PermitKind kind, String provider, String file, Output.Format format, boolean code, boolean validity) {
        this.kind = kind;
        this.provider = provider;
        this.file = file;
        this.format = format;
        this.code = code;
        this.validity = validity;
    }

    /** Shares the number of the parcel: those who surveyed it, and the approval bureau's planning desk. */
    boolean parcel() {
        return this == LAND_FULL || this == PLANNING_FULL;
    }

    static PermitSource full(PermitKind kind) {
        return values()[kind.ordinal() * 2];
    }

    static PermitSource other(PermitKind kind) {
        return values()[kind.ordinal() * 2 + 1];
    }
}
