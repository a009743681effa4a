package io.tongyuan.dispute;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.Set;

/**
 * The calendar of working days: Monday to Friday, but for the days of a file, a line each: {@code 2026-10-01 休}, or {@code 班}
 * for a weekend that is worked. Years that the file says nothing of have weekends alone.
 */
public final class WorkingDays {
    private static final String BUNDLED = "/policy/节假日.txt";

    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> on = new HashSet<>();

    private WorkingDays(String file, String text) {
        int number = 0;
        for (String line : text.split("\n")) {
            number++;
            String[] words = line.replaceFirst("#.*", "").strip().split("\\s+");
            if (words[0].isEmpty()) {
                continue;
            }
            try {
                boolean rest = words[1].equals("休");
                if (!rest && !words[1].equals("班")) {
                    throw new Failed("HOLIDAYS_INVALID", "节假日文件 " + file + " 第" + number + "行：第二列应为 休 或 班");
                }
                (rest ? off : on).add(LocalDate.parse(words[0]));
            } catch (DateTimeParseException | ArrayIndexOutOfBoundsException e) {
                throw new Failed("HOLIDAYS_INVALID", "节假日文件 " + file + " 第" + number + "行：应写作 2026-10-01 休", e);
            }
        }
    }

    /** The file {@code 节假日.txt} of the data folder, where there is one; else the bundled one. */
    public static WorkingDays of(Path data) {
        Path own = data.resolve("节假日.txt");
        try (InputStream in = WorkingDays.class.getResourceAsStream(BUNDLED)) {
            return Files.exists(own) ? new WorkingDays(own.toString(), Files.readString(own))
                    : new WorkingDays(BUNDLED, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Failed("HOLIDAYS_INVALID", "无法读取节假日文件 " + own + "：" + e.getMessage(), e);
        }
    }

    static WorkingDays read(String text) {
        return new WorkingDays("节假日.txt", text);
    }

    public boolean works(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return on.contains(day) || !weekend && !off.contains(day);
    }

    /** The last day of a term of so many working days, the first of them the one after. */
    public LocalDate due(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= works(day) ? 1 : 0;
        }
        return day;
    }
}
