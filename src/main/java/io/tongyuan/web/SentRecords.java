package io.tongyuan.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.tongyuan.model.Failed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The body of a call that writes records: an array of flat objects. */
final class SentRecords {
    private static final int MOST = 1000;

    private SentRecords() {
    }

    /** @throws Failed FIELD_TYPE, RECORDS_TOO_MANY, BODY_MISSING */
    static List<Map<String, String>> of(JsonNode body) {
        if (!body.isArray()) {
            throw new Failed("FIELD_TYPE", "请求体应为JSON数组，每项一条记录。");
        }
        if (body.isEmpty()) {
            throw new Failed("BODY_MISSING", "请求体中没有记录。");
        }
        if (body.size() > MOST) {
            throw new Failed("RECORDS_TOO_MANY", "一次至多" + MOST + "条记录，现为" + body.size() + "条，请分批提交。");
        }
        List<Map<String, String>> out = new ArrayList<>(body.size());
        for (JsonNode record : body) {
            out.add(record(record, out.size() + 1));
        }
        return out;
    }

    private static Map<String, String> record(JsonNode record, int number) {
        if (!record.isObject()) {
            throw new Failed("FIELD_TYPE", "字段 [" + number + "]：应为对象。");
        }
        Map<String, String> values = new LinkedHashMap<>();
        record.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isTextual()) {
                values.put(field.getKey(), value.textValue());
            } else if (value.isNumber()) {
                values.put(field.getKey(), value.decimalValue().toPlainString());
            } else if (!value.isNull()) {
                throw new Failed("FIELD_TYPE", "字段 [" + number + "]." + field.getKey() + "：应为文字或数值。");
            } else {
                values.put(field.getKey(), "");
            }
        });
        return values;
    }
}
