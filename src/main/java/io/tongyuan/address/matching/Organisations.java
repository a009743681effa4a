package io.tongyuan.address.matching;

import java.util.List;

/** Names of those who sit at an address, as against names of the place itself. */
final class Organisations {
    private static final List<String> ENDINGS = List.of("公司", "厂", "店", "部", "合作社", "供销社", "行", "局", "所", "站", "处",
            "中心", "学校", "小学", "中学", "幼儿园", "医院", "卫生室", "诊所", "超市", "商行", "饭店", "酒店", "宾馆", "车间", "仓库",
            "办公室", "政府", "委员会", "居委会", "村委会", "协会", "集团", "工作室", "事务所", "网吧", "馆");

    private Organisations() {
    }

    static boolean named(String name) {
        return ENDINGS.stream().anyMatch(name::endsWith);
    }
}
