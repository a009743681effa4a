package io.tongyuan.generate.project;

/** The permits in the order in which a project's states call for them. */
public enum PermitKind {
    LAND("建筑用地规划"), PLANNING("建设工程规划许可证"), CONSTRUCTION("建筑工程施工许可证"), COMPLETION("竣工验收备案");

    private final String resource;

    PermitKind(String resource) {
        this.resource = resource;
    }

    public String resource() {
        return resource;
    }
}
