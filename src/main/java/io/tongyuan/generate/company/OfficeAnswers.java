package io.tongyuan.generate.company;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.file.Table;
import io.tongyuan.generate.people.Person;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 企业（个体户）任职信息: answers to queries about one person, a row for each enterprise that he represents, and at times one
 * where he is a supervisor. Where the columns with the person asked about are blank, a row links nobody.
 */
public final class OfficeAnswers {
    private static final double SHARE = 0.12;
    private static final double FORGOTTEN = 0.02;

    private final Dice dice;

    public OfficeAnswers(Dice dice) {
        this.dice = dice.fork("office answers");
    }

    public void write(List<Company> companies, Output output) throws IOException {
        List<Company> known = companies.stream().filter(c -> c.form() != Company.CodeForm.BROKEN).toList();
        Map<Person.Representative, List<Company>> byPerson = new LinkedHashMap<>();
        known.forEach(c -> byPerson.computeIfAbsent(c.representative(), p -> new ArrayList<>()).add(c));
        try (Table table = output.provider("企业（个体户）任职信息", "市场监督管理局", "offices-market-regulator", Output.Format.UTF8, List.of("查询人姓名",
                "查询人身份证号", "任职企业（个体）注册号", "任职企业（个体）名称", "是否法定代表人", "任职职务", "登记日期", "注销日期"));
             Table truth = output.truth("offices", "number", "code", "position", "represents")) {
            int asked = 0;
            for (Map.Entry<Person.Representative, List<Company>> e : byPerson.entrySet()) {
                Dice d = dice.fork("person", asked++);
                if (d.chance(SHARE)) {
                    answer(table, truth, e.getKey(), e.getValue(), d.of(known), d);
                }
            }
        }
    }

    private static void answer(Table table, Table truth, Person.Representative person, List<Company> own, Company other, Dice d) {
        boolean forgotten = d.chance(FORGOTTEN);
        for (Company c : own) {
            row(table, truth, person, c, position(c, d), true, forgotten);
        }
        if (!own.contains(other) && d.chance(0.3)) {
            row(table, truth, person, other, "监事", false, forgotten);
        }
    }

    private static String position(Company c, Dice d) {
        return c.type().startsWith("个体") ? "经营者" : c.name().endsWith("合作社") ? "理事长" : c.name().endsWith("厂") ? "厂长"
                : d.of("执行董事兼总经理", "董事长", "总经理");
    }

    private static void row(Table table, Table truth, Person.Representative person, Company c, String position, boolean represents, boolean forgotten) {
        boolean ended = c.state() == Company.State.CANCELLED;
        table.row(forgotten ? "" : person.name(), forgotten ? "" : person.id(), c.code(), c.name(), represents ? "是" : "否", position,
                c.established().toString(), ended ? c.approved().toString() : "");
        if (!forgotten) {
            truth.row(person.id(), c.code(), position, represents && !ended ? "yes" : "no");
        }
    }
}
