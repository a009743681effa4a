package io.tongyuan.cascade;

import io.tongyuan.gazetteer.CodeRecord;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.source.ResourceRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Rows to changes: each kind has what it needs, codes are codes, nothing is said twice. */
final class ChangeReader {
    private final Gazetteer gazetteer;
    private final LocalDate today;
    private final List<Change> changes = new ArrayList<>();
    private final List<Long> rows = new ArrayList<>();
    private final List<ChangeFinding> findings = new ArrayList<>();
    private final Map<String, Change> seen = new HashMap<>();

    ChangeReader(Gazetteer gazetteer, LocalDate today) {
        this.gazetteer = gazetteer;
        this.today = today;
    }

    ChangeList list() {
        return new ChangeList(changes, rows, findings);
    }

    void read(ResourceRow row) {
        long n = row.number();
        int before = findings.size();
        row.refusal().ifPresent(f -> fault(n, ChangeFault.CHANGE_FIELD_MISSING, f.code().text()));
        ChangeKind kind = ChangeKind.titled(row.text("变更类型").strip()).orElse(null);
        if (kind == null) {
            fault(n, ChangeFault.CHANGE_KIND_UNKNOWN, "「" + row.text("变更类型") + "」，可用：" + ChangeKind.titles());
            return;
        }
        Change change = new Change(kind, row.text("生效日期"), code(row, "区划代码"), code(row, "新区划代码"), row.text("原名称").strip(), row.text("新名称").strip(),
                row.text("道路").strip(), row.text("小区").strip(), row.text("楼栋").strip(), within(row.text("范围")), row.text("依据").strip(), false);
        if (change.on().isEmpty()) {
            fault(n, ChangeFault.CHANGE_DATE_MISSING, row.value("生效日期").written());
        } else if (change.on().compareTo(today.toString()) > 0) {
            fault(n, ChangeFault.CHANGE_DATE_FUTURE, change.on());
        }
        Stream.of("是", "待确认", "1", "true").filter(row.text("待确认").strip()::equalsIgnoreCase).findFirst().ifPresent(w -> fault(n, ChangeFault.CHANGE_UNCONFIRMED, change.text()));
        needs(change).stream().filter(name -> row.text(name).isBlank()).forEach(name -> fault(n, ChangeFault.CHANGE_FIELD_MISSING, kind.title() + "须填「" + name + "」"));
        if (findings.size() == before) {
            consistent(n, change);
        }
        if (findings.stream().skip(before).noneMatch(ChangeFinding::isError)) {
            changes.add(change);
            rows.add(n);
        }
    }

    private static List<String> needs(Change c) {
        return switch (c.kind()) {
            case DIVISION_RENAMED -> List.of("区划代码", "原名称", "新名称");
            case DIVISION_RECODED, DIVISION_MERGED, DIVISION_SPLIT -> List.of("区划代码", "原名称", "新名称", "新区划代码");
            case DIVISION_ABOLISHED -> List.of("区划代码", "原名称");
            case ROAD_RENAMED, ESTATE_RENAMED -> List.of("区划代码", "原名称", "新名称");
            case PLATE_RENUMBERED -> List.of("区划代码", "道路", "原名称", "新名称");
            case BUILDING_DEMOLISHED -> c.estate().isEmpty() ? List.of("区划代码", "道路", "原名称") : List.of("区划代码", "小区", "楼栋");
        };
    }

    private String code(ResourceRow row, String item) {
        String written = row.text(item).strip();
        if (written.isEmpty()) {
            return "";
        }
        if (!written.matches("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}")) {
            fault(row.number(), ChangeFault.CHANGE_DIVISION_MALFORMED, item + " " + written);
            return "";
        }
        return DivisionCodes.filled(written);
    }

    private static List<String> within(String text) {
        return Stream.of(text.split("[、，,；;\\s]+")).filter(w -> !w.isEmpty()).toList();
    }

    private void consistent(long n, Change c) {
        Standing s = new Standing(c, "0-0", "");
        // Of a split one part may keep name and code.
        boolean stays = c.kind() == ChangeKind.DIVISION_ABOLISHED || c.kind() == ChangeKind.DIVISION_SPLIT;
        boolean same = c.kind().ofDivision() ? !stays && s.area().equals(s.toArea()) && c.from().equals(c.to())
                : !s.toKey().isEmpty() && s.key().equals(s.toKey());
        if (same) {
            fault(n, ChangeFault.CHANGE_NOTHING_NEW, c.text());
        }
        String id = c.on() + " " + s.area() + " " + s.key() + " " + c.building() + (c.kind() == ChangeKind.DIVISION_SPLIT ? s.toArea() : "");
        Change other = seen.putIfAbsent(id, c);
        if (other != null) {
            fault(n, ChangeFault.CHANGE_TWICE, other.equals(c) ? "与前面一行相同" : other.text());
        }
        known(n, c, s);
    }

    /** Towns and villages have no history here: only codes of counties and above can be known to be former ones. */
    private void known(long n, Change c, Standing s) {
        String area = s.area();
        int d = gazetteer.find(area);
        List<CodeRecord> history = area.length() > 6 ? List.of() : gazetteer.history(DivisionCodes.filled(area).substring(0, 6));
        if (d < 0 && history.isEmpty()) {
            fault(n, ChangeFault.CHANGE_DIVISION_UNKNOWN, area);
        } else if (c.kind().ofDivision() && (d < 0 || !gazetteer.name(d).equals(s.ownFrom()) && !gazetteer.name(d).equals(s.ownTo()))
                && history.stream().noneMatch(r -> r.name().equals(s.ownFrom()))) {
            fault(n, ChangeFault.CHANGE_NAME_MISMATCH, area + " 是" + (d >= 0 ? gazetteer.fullName(d) : history.getLast().fullName()) + "，写的是" + c.from());
        }
    }

    private void fault(long row, ChangeFault code, String detail) {
        findings.add(ChangeFinding.of(row, code, detail));
    }
}
