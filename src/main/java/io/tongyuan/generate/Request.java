package io.tongyuan.generate;

import io.tongyuan.model.Failed;
import java.nio.file.Path;

/**
 * What to make.
 *
 * @param county six digits
 * @param listed rows of the list for comparison
 */
public record Request(String county, int persons, Path folder, long seed, int listed) {
    public static final int MOST_PERSONS = 5_000_000;

    public Request {
        if (!county.matches("\\d{6}")) {
            throw new Failed("COUNTY_CODE_FORM", "县级区划代码应为6位数字，而不是“" + county + "”");
        }
        if (persons < 1 || persons > MOST_PERSONS) {
            throw new Failed("PERSONS_OUT_OF_RANGE", "人数应在 1 至 " + MOST_PERSONS + " 之间");
        }
        if (listed < 0 || listed > MOST_PERSONS) {
            throw new Failed("LISTED_OUT_OF_RANGE", "名单行数应在 0 至 " + MOST_PERSONS + " 之间");
        }
    }

    /** A list as long as the register. */
    public Request(String county, int persons, Path folder, long seed) {
        this(county, persons, folder, seed, persons);
    }

    /** People from elsewhere, beside the county's own. */
    public int newcomers() {
        return persons / 30;
    }

    public int companies() {
        return Math.max(400, persons / 4);
    }

    public int projects() {
        return Math.max(200, persons / 40);
    }
}
