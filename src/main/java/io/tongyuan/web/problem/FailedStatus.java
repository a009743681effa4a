package io.tongyuan.web.problem;

import static java.util.Map.entry;

import io.micronaut.http.HttpStatus;
import java.util.Map;

/** Which status a {@link io.tongyuan.model.Failed} is answered with, by its code. */
final class FailedStatus {
    private static final Map<String, HttpStatus> BY_CODE = Map.ofEntries(
            entry("AUDIT_FAILED", HttpStatus.SERVICE_UNAVAILABLE),
            entry("GRAPH_GONE", HttpStatus.SERVICE_UNAVAILABLE),
            entry("GRAPH_START_FAILED", HttpStatus.SERVICE_UNAVAILABLE));

    private FailedStatus() {
    }

    /** 500 for a code nobody listed: the message may be meant for the server's administrator and is then kept back. */
    static HttpStatus of(String code) {
        for (ProblemCode own : ProblemCode.values()) {
            if (own.name().equals(code)) {
                return own.status();
            }
        }
        return BY_CODE.getOrDefault(code, HttpStatus.INTERNAL_SERVER_ERROR);
    }

    static String title(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "没有找到";
            case BAD_REQUEST -> "请求有误";
            case UNPROCESSABLE_ENTITY -> "内容不符合规则";
            case CONFLICT -> "与现有数据冲突";
            case SERVICE_UNAVAILABLE -> "服务暂不可用";
            default -> "内部错误";
        };
    }
}
