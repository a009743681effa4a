package io.tongyuan.web.problem;

import static java.util.Map.entry;

import io.micronaut.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which status a {@link io.tongyuan.model.Failed} is answered with, by its code. */
final class FailedStatus {
    private static final Map<String, HttpStatus> BY_CODE = Map.ofEntries(
            entry("PROJECT_UNKNOWN", HttpStatus.NOT_FOUND),
            entry("ENTITY_UNKNOWN", HttpStatus.NOT_FOUND),
            entry("PERSON_UNKNOWN", HttpStatus.NOT_FOUND),
            entry("ADDRESS_UNKNOWN", HttpStatus.NOT_FOUND),
            entry("ID_UNKNOWN", HttpStatus.NOT_FOUND),
            entry("RESOURCE_UNKNOWN", HttpStatus.NOT_FOUND),
            entry("JUDGEMENT_KINDS", HttpStatus.BAD_REQUEST),
            entry("JUDGEMENT_REASON_MISSING", HttpStatus.BAD_REQUEST),
            entry("JUDGEMENT_CONTRADICTS", HttpStatus.CONFLICT),
            entry("RECORDS_SAY_SAME", HttpStatus.CONFLICT),
            entry("CASCADE_UNKNOWN", HttpStatus.NOT_FOUND),
            entry("CASCADE_REVERTED", HttpStatus.CONFLICT),
            entry("CASCADE_UNFINISHED", HttpStatus.CONFLICT),
            entry("CASCADE_IN_FORCE", HttpStatus.CONFLICT),
            entry("POLICY_RUN_UNFINISHED", HttpStatus.CONFLICT),
            entry("CHANGES_REFUSED", HttpStatus.BAD_REQUEST),
            entry("CHANGES_NONE", HttpStatus.BAD_REQUEST),
            entry("DISPUTE_UNKNOWN", HttpStatus.NOT_FOUND),
            entry("DISPUTE_ATTRIBUTE_UNKNOWN", HttpStatus.NOT_FOUND),
            entry("DISPUTE_EXISTS", HttpStatus.CONFLICT),
            entry("DISPUTE_STATE", HttpStatus.CONFLICT),
            entry("DISPUTE_NOT_YOURS", HttpStatus.FORBIDDEN),
            entry("DISPUTE_REASON_MISSING", HttpStatus.BAD_REQUEST),
            entry("POI_UNKNOWN", HttpStatus.NOT_FOUND),
            entry("POI_STATE", HttpStatus.CONFLICT),
            entry("POI_CLOSED", HttpStatus.CONFLICT),
            entry("POI_POSITION_MISSING", HttpStatus.CONFLICT),
            entry("POI_POSITION_OFF", HttpStatus.CONFLICT),
            entry("POI_CATEGORY_MISSING", HttpStatus.CONFLICT),
            entry("POI_NOT_YOURS", HttpStatus.FORBIDDEN),
            entry("POI_REASON_MISSING", HttpStatus.BAD_REQUEST),
            entry("TEMPLATE_INVALID", HttpStatus.BAD_REQUEST),
            entry("ADDRESS_COLUMN_MISSING", HttpStatus.BAD_REQUEST),
            entry("ADDRESS_COLUMN_AMBIGUOUS", HttpStatus.BAD_REQUEST),
            entry("FILE_EMPTY", HttpStatus.BAD_REQUEST),
            entry("FILE_KIND", HttpStatus.BAD_REQUEST),
            entry("FILE_ENCODING", HttpStatus.BAD_REQUEST),
            entry("FILE_TOO_WIDE", HttpStatus.BAD_REQUEST),
            entry("FILE_LINE_TOO_LONG", HttpStatus.BAD_REQUEST),
            entry("CSV_QUOTES", HttpStatus.BAD_REQUEST),
            entry("XLSX_BOMB", HttpStatus.BAD_REQUEST),
            entry("XLSX_ENTITIES", HttpStatus.BAD_REQUEST),
            entry("XLSX_BROKEN", HttpStatus.BAD_REQUEST),
            entry("XLSX_TOO_LARGE", HttpStatus.BAD_REQUEST),
            entry("GZIP_BOMB", HttpStatus.BAD_REQUEST),
            entry("GZIP_BROKEN", HttpStatus.BAD_REQUEST),
            entry("THRESHOLDS_UNKNOWN", HttpStatus.BAD_REQUEST),
            entry("COLUMN_MISSING", HttpStatus.BAD_REQUEST),
            entry("COLUMN_AMBIGUOUS", HttpStatus.BAD_REQUEST),
            entry("HEADER_MISSING", HttpStatus.BAD_REQUEST),
            entry("HEADER_UNRECOGNISED", HttpStatus.BAD_REQUEST),
            entry("HEADER_COLUMN_TWICE", HttpStatus.BAD_REQUEST),
            entry("LIST_COLUMN_MISSING", HttpStatus.BAD_REQUEST),
            entry("MAPPING_HEADER_MISSING", HttpStatus.BAD_REQUEST),
            entry("FORM_UNREADABLE", HttpStatus.BAD_REQUEST),
            entry("JOB_UNKNOWN", HttpStatus.NOT_FOUND),
            entry("JOB_NOT_DONE", HttpStatus.CONFLICT),
            entry("JOB_WIPED", HttpStatus.GONE),
            entry("JOB_STATE", HttpStatus.CONFLICT),
            entry("JOB_INDEX_MISSING", HttpStatus.CONFLICT),
            entry("JOB_TOO_LARGE", HttpStatus.REQUEST_ENTITY_TOO_LARGE),
            entry("JOB_QUOTA_JOBS", HttpStatus.TOO_MANY_REQUESTS),
            entry("JOB_QUOTA_BYTES", HttpStatus.TOO_MANY_REQUESTS),
            entry("JOB_QUOTA_ROWS", HttpStatus.TOO_MANY_REQUESTS),
            entry("JOB_STORE_FAILED", HttpStatus.SERVICE_UNAVAILABLE),
            entry("JOBS_ELSEWHERE", HttpStatus.SERVICE_UNAVAILABLE),
            entry("RANGE_NOT_SATISFIABLE", HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE),
            entry("CRS_UNKNOWN", HttpStatus.BAD_REQUEST),
            entry("CRS_NOT_SUPPORTED", HttpStatus.BAD_REQUEST),
            entry("RESOURCE_NOT_TAKEN", HttpStatus.BAD_REQUEST),
            entry("WRITER_CLOSED", HttpStatus.SERVICE_UNAVAILABLE),
            entry("PERSON_INDEX_MAKING", HttpStatus.SERVICE_UNAVAILABLE),
            entry("ADDRESS_INDEX_BEHIND", HttpStatus.SERVICE_UNAVAILABLE),
            entry("AUDIT_FAILED", HttpStatus.SERVICE_UNAVAILABLE),
            entry("GRAPH_GONE", HttpStatus.SERVICE_UNAVAILABLE),
            entry("GRAPH_BUSY", HttpStatus.SERVICE_UNAVAILABLE),
            entry("GRAPH_IN_USE", HttpStatus.SERVICE_UNAVAILABLE),
            entry("GRAPH_EXTERNAL_UNREACHABLE", HttpStatus.SERVICE_UNAVAILABLE),
            entry("GRAPH_READ_ONLY", HttpStatus.SERVICE_UNAVAILABLE),
            entry("GRAPH_FORBIDDEN", HttpStatus.SERVICE_UNAVAILABLE),
            entry("GRAPH_WRITE_FAILED", HttpStatus.SERVICE_UNAVAILABLE),
            entry("GRAPH_START_FAILED", HttpStatus.SERVICE_UNAVAILABLE));

    private FailedStatus() {
    }

    /** 500 for a code nobody listed: the message may be meant for the server's administrator and is then kept back. */
    static HttpStatus of(String code) {
        return own(code).map(ProblemCode::status).orElseGet(() -> BY_CODE.getOrDefault(code, HttpStatus.INTERNAL_SERVER_ERROR));
    }

    static String title(String code) {
        return own(code).map(ProblemCode::title).orElseGet(() -> switch (of(code)) {
            case NOT_FOUND -> "没有找到";
            case BAD_REQUEST -> "请求有误";
            case CONFLICT -> "与现状不符";
            case GONE -> "已清除";
            case FORBIDDEN -> "没有权限";
            case REQUEST_ENTITY_TOO_LARGE -> "内容过大";
            case TOO_MANY_REQUESTS -> "超出本单位的限额";
            case REQUESTED_RANGE_NOT_SATISFIABLE -> "范围有误";
            case SERVICE_UNAVAILABLE -> "服务暂不可用";
            default -> "内部错误";
        });
    }

    private static Optional<ProblemCode> own(String code) {
        return Stream.of(ProblemCode.values()).filter(own -> own.name().equals(code)).findFirst();
    }
}
