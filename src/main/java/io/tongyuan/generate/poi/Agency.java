package io.tongyuan.generate.poi;

/** Who collects places, how much of what there is, how well, and in which coordinate system. */
enum Agency {
    BUREAU("自然资源和规划局", "poi-bureau", "CGCS2000", 0.85, 3),
    CIVIL("民政局", "poi-civil", "GCJ-02", 0.6, 18),
    HEALTH("卫生健康局", "poi-health", "BD-09", 0.7, 20),
    EDUCATION("教育和体育局", "poi-education", "EPSG:4548", 0.7, 12),
    CULTURE("文化和旅游局", "poi-culture", "EPSG:4326", 0.6, 20),
    MARKET("市场监督管理局", "poi-market", "BD-09", 0.6, 25),
    ENFORCEMENT("综合行政执法局", "poi-enforcement", "EPSG:4490", 0.7, 8);

    final String provider;
    final String file;
    final String system;
    /** Of the places of its kinds. */
    final double share;
    /** Standard deviation of its positions, east and north. */
    final double metres;

    Agency(String provider, String file, String system, double share, double metres) {
        this.provider = provider;
        this.file = file;
        this.system = system;
        this.share = share;
        this.metres = metres;
    }
}
