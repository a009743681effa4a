package io.tongyuan.web;

import io.micronaut.core.annotation.Nullable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tongyuan.address.parsing.Context;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.model.Failed;
import io.tongyuan.model.Point;
import io.tongyuan.query.AskedSystem;
import java.util.Optional;

/**
 * An address to be taken apart, and what the caller knows beside it.
 *
 * @param text   书写的地址
 * @param within 已知所在的行政区划代码, of 2, 4, 6, 9 or 12 digits
 * @param lon    degrees east, CGCS2000, together with lat: of what the text leaves open the nearer is the likelier
 */
@Schema(name = "WrittenAddress", example = "{\"text\":\"周村区丝绸路12号3号楼2单元501\",\"within\":\"3703\"}")
record WrittenAddress(@Nullable String text, @Nullable String within, @Nullable Double lon, @Nullable Double lat) {
    /** @throws Failed PARAMETER_MISSING, INPUT_TOO_LONG */
    String text(int longest) {
        if (text == null || text.isBlank()) {
            throw new Failed("PARAMETER_MISSING", "缺少 text，请填写后重试。");
        }
        if (text.length() > longest) {
            throw new Failed("INPUT_TOO_LONG", "text 不能超过" + longest + "字。");
        }
        return text;
    }

    /** @throws Failed PARAMETER_INVALID, PARAMETER_MISSING */
    Context context(Gazetteer gazetteer) {
        String code = within == null ? "" : within.strip();
        if (!code.isEmpty() && gazetteer.find(code) < 0) {
            throw new Failed("PARAMETER_INVALID", "within 应为现行的2、4、6、9或12位行政区划代码。");
        }
        if (lon == null != (lat == null)) {
            throw new Failed("PARAMETER_MISSING", "lon 与 lat 应一起给出。");
        }
        Optional<Point> near = lon == null ? Optional.empty() : Optional.of(AskedSystem.CGCS2000.point(lon, lat));
        return new Context(code, near);
    }

    /** Says nothing: a text may name a person. */
    @Override
    public String toString() {
        return "WrittenAddress";
    }
}
