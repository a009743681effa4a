package io.tongyuan.generate.land;

import io.tongyuan.generate.Dice;
import java.util.ArrayList;
import java.util.List;

/**
 * A straight road. Numbers follow the metre: number 125 lies 125 × 4 m from the beginning, odd on the left, even on
 * the right, so that most numbers do not exist (as in 正阳路2675号).
 *
 * @param x      metres east of the county's centre, at the beginning
 * @param y      metres north
 * @param eastward else northward
 * @param lengthM  metres
 */
public record Road(String name, Town town, double x, double y, boolean eastward, double lengthM, List<Plate> plates) {
    private static final double METRES_A_NUMBER = 4;
    private static final double OFF_AXIS_M = 18;

    /** @param number as on the plate, without the closing 号: 125, 125-1, 125号附3, 甲125 */
    public record Plate(int index, String number, double alongM, boolean left) {
    }

    /** Sets plates every 22 to 38 m, left and right in turn. */
    static Road lay(String name, Town town, double x, double y, boolean eastward, double lengthM, int firstIndex,
                    Dice dice) {
        List<Plate> plates = new ArrayList<>();
        for (double at = 20; at < lengthM - 10; at += dice.between(22, 38)) {
            boolean left = plates.size() % 2 == 0;
            int number = (int) (at / METRES_A_NUMBER / 2) * 2 + (left ? 1 : 2);
            plates.add(new Plate(firstIndex + plates.size(), "" + number, at, left));
            if (dice.chance(0.04)) {
                String side = dice.of(number + "-1", number + "-2", number + "号附1", number + "号附3", "甲" + number);
                plates.add(new Plate(firstIndex + plates.size(), side, at + 4, left));
                plates.add(new Plate(firstIndex + plates.size(), "" + (number + 2), at + 8, left));
            }
        }
        return new Road(name, town, x, y, eastward, lengthM, List.copyOf(plates));
    }

    double plateX(Plate plate) {
        return eastward ? x + plate.alongM : x + (plate.left ? -OFF_AXIS_M : OFF_AXIS_M);
    }

    double plateY(Plate plate) {
        return eastward ? y + (plate.left ? OFF_AXIS_M : -OFF_AXIS_M) : y + plate.alongM;
    }

    /** A number that no plate of this road bears. */
    public int absentNumber(Dice dice) {
        return (int) (lengthM / METRES_A_NUMBER) + 100 + dice.below(300);
    }
}
