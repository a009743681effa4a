package io.tongyuan.generate.land;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Degrees as files have them: six decimals, a tenth of a metre. */
public final class Degrees {
    private Degrees() {
    }

    public static String text(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(6, RoundingMode.HALF_UP).toPlainString();
    }
}
