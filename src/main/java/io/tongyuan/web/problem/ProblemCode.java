package io.tongyuan.web.problem;

import io.micronaut.http.HttpStatus;

/** The problems HTTP itself can have. Names are stable: programs of agencies depend on them. */
public enum ProblemCode {
    KEY_MISSING(HttpStatus.UNAUTHORIZED, "没有出示密钥", "请在请求头 Authorization 中以 Bearer 方式出示本单位的密钥（用 bin/tongyuan agency add 发放）。"),
    KEY_UNKNOWN(HttpStatus.UNAUTHORIZED, "密钥无效", "出示的密钥不存在或已被撤销，请向管理员核实。"),
    TOKEN_UNKNOWN(HttpStatus.UNAUTHORIZED, "令牌无效", "网址中的令牌不存在或已过期。"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "没有权限", "本单位无权使用该接口。"),
    PURPOSE_MISSING(HttpStatus.BAD_REQUEST, "没有说明用途",
            "请在请求头 X-Purpose 中写明本次查询的用途（不为空，不超过200字；中文可用UTF-8百分号编码）。"),
    PURPOSE_INVALID(HttpStatus.BAD_REQUEST, "用途无法读取", "请求头 X-Purpose 应为文字或UTF-8百分号编码的文字（百分号本身写作 %25），不含控制字符。"),
    PURPOSE_TOO_LONG(HttpStatus.BAD_REQUEST, "用途过长", "请求头 X-Purpose 不得超过200字，请缩短后重试。"),
    ID_NUMBER_IN_URL(HttpStatus.BAD_REQUEST, "网址中有公民身份号码",
            "公民身份号码不得写在网址中。请用 POST /v1/persons/verify 或 POST /v1/persons/search，或改用公开标识。"),
    ROUTE_UNKNOWN(HttpStatus.NOT_FOUND, "没有这个接口", "请求的路径不存在，全部接口见 /openapi.yaml。"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "方法不适用", "该路径不接受此HTTP方法，可用的方法见响应头 Allow。"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "无法按要求的类型答复", "请求头 Accept 中没有本接口能提供的类型，请改为 application/json。"),
    MEDIA_TYPE_UNSUPPORTED(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "请求体类型不符", "请将请求体写成 application/json。"),
    JSON_UNREADABLE(HttpStatus.BAD_REQUEST, "JSON无法读取", "请求体不是合法的JSON，或字段类型不符，请按 /openapi.yaml 的说明检查。"),
    FIELD_UNKNOWN(HttpStatus.BAD_REQUEST, "没有这个字段", "请求体中有不认识的字段，字段见 /openapi.yaml。"),
    FIELD_REPEATED(HttpStatus.BAD_REQUEST, "字段重复", "请求体中同一字段出现了两次，请只留一个。"),
    FIELD_TYPE(HttpStatus.BAD_REQUEST, "字段类型不符", "请求体中字段的类型不符，请按 /openapi.yaml 的说明改正。"),
    BODY_MISSING(HttpStatus.BAD_REQUEST, "没有请求体", "请在请求体中提交JSON，字段见 /openapi.yaml。"),
    PARAMETER_MISSING(HttpStatus.BAD_REQUEST, "缺少参数", "缺少必要的参数，请按 /openapi.yaml 的说明补全。"),
    PARAMETER_INVALID(HttpStatus.BAD_REQUEST, "参数无法识别", "参数的格式不对，请按 /openapi.yaml 的说明检查。"),
    PARAMETER_UNKNOWN(HttpStatus.BAD_REQUEST, "没有这个参数", "网址中有不认识的参数，参数见 /openapi.yaml。"),
    ASOF_UNSUPPORTED(HttpStatus.BAD_REQUEST, "不能按过去的时刻查询",
            "validOn 与 knownAt 适用于按代码或标识查询、核查、关系和变更；查找、补全、批量比对等只按现在的数据答复，请去掉这两个参数。"),
    REQUEST_INVALID(HttpStatus.BAD_REQUEST, "请求有误", "请求无法识别，请按 /openapi.yaml 的说明检查。"),
    URL_MALFORMED(HttpStatus.BAD_REQUEST, "网址无法读取", "网址中的百分号编码不完整，或不是UTF-8，请改正后重试。"),
    BODY_TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "请求体过大", "请求体不得超过1 MB，请分批提交。"),
    INPUT_TOO_LONG(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "文字过长", "文字过长，请缩短后重试。"),
    RECORDS_TOO_MANY(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "记录过多", "一次至多1000条记录，请分批提交。"),
    TEXTS_TOO_MANY(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "地址过多", "一次至多1000条地址，请分批提交。"),
    BATCH_TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "查询过多", "一批至多100个查询，请分批提交。"),
    QUERY_TOO_LONG(HttpStatus.REQUEST_URI_TOO_LONG, "查询串过长", "查询串不得超过8 kB，请缩短后重试。"),
    HEAD_TOO_LARGE(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "请求头过大", "请求行不得超过12 kB，请求头不得超过16 kB。"),
    OVERLOADED(HttpStatus.SERVICE_UNAVAILABLE, "服务繁忙", "同时处理的请求过多，请数秒后重试。"),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "内部错误", "服务内部出错，已记入日志。请将 requestId 告知管理员。");

    private final HttpStatus status;
    private final String title;
    private final String detail;

    ProblemCode(HttpStatus status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    /** What to do about it, where nothing more particular is known. */
    public String detail() {
        return detail;
    }
}
