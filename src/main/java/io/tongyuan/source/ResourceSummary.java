package io.tongyuan.source;

import io.tongyuan.model.EntityKind;
import java.util.List;
import java.util.stream.Collectors;

/** What a resource asserts, in Chinese, for people. */
public final class ResourceSummary {
    private ResourceSummary() {
    }

    /** 登记法人（统一社会信用代码/工商注册号）；涉及自然人（身份证号）、地址；关系：法人—住所→地址 … */
    public static String of(Resource resource) {
        if (!resource.taken()) {
            return "不入库：" + resource.notTaken();
        }
        String registers = mentions(resource.mentions().stream().filter(MentionRule::registers).toList());
        String speaks = mentions(resource.mentions().stream().filter(m -> !m.registers()).toList());
        String links = resource.links().stream().map(l -> link(resource, l)).distinct().collect(Collectors.joining("、"));
        return List.of(registers.isEmpty() ? "" : "登记" + registers, speaks.isEmpty() ? "" : "涉及" + speaks,
                links.isEmpty() ? "" : "关系：" + links).stream().filter(s -> !s.isEmpty()).collect(Collectors.joining("；"));
    }

    private static String mentions(List<MentionRule> mentions) {
        return mentions.stream().map(m -> kind(m.kind()) + by(m)).distinct().collect(Collectors.joining("、"));
    }

    private static String by(MentionRule m) {
        if (m.proposed()) {
            return "（按" + m.match().stream().flatMap(a -> a.items().stream()).collect(Collectors.joining("和")) + "推定）";
        }
        return m.keys().isEmpty() ? "" : m.keys().stream().map(ResourceSummary::key).distinct().collect(Collectors.joining("/", "（", "）"));
    }

    private static String link(Resource r, LinkRule l) {
        return kind(r.findMention(l.from()).orElseThrow().kind()) + "—" + l.type().text() + "→" + kind(r.findMention(l.to()).orElseThrow().kind())
                + (l.basis().isEmpty() ? "" : "（推定）");
    }

    /** 自然人, 法人 … */
    public static String kind(EntityKind kind) {
        return switch (kind) {
            case PERSON -> "自然人";
            case LEGAL_ENTITY -> "法人";
            case PROJECT -> "项目";
            case CERTIFICATE -> "证照";
            case ADDRESS -> "地址";
            case POI -> "兴趣点";
            case SOURCE_RECORD -> "记录";
        };
    }

    private static String key(KeyRule key) {
        return switch (key.type()) {
            case PERSON_ID -> "身份证号";
            case USCC -> "统一社会信用代码";
            case REGISTRATION_NUMBER -> "工商注册号";
            case PROJECT_CODE -> "项目代码";
            case ESTATE_UNIT -> "不动产单元号";
            case PARCEL -> "不动产单元号的前19位";
            case ESTATE_BUILDING -> "不动产单元号的前24位";
            case CERTIFICATE -> key.scope() + "的号码";
            case ADDRESS_CODE -> "地址编码";
            case COMPOSED -> key.scope();
        };
    }
}
