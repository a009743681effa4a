package io.tongyuan.generate.company;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.file.Table;
import io.tongyuan.generate.people.Person;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * 社保信息: who works where. The bureau's file has the employer's credit code; the insurance centre's has the catalogue's own
 * columns, the employer's account and name alone.
 */
public final class SocialInsurance {
    private static final String RESOURCE = "社保信息";
    private static final double SHARE = 0.35;
    private static final double AT_THE_CENTRE = 0.2;
    private static final int RETIREMENT = 60;
    private static final List<String> HEADER = List.of("姓名", "身份证", "申报工资", "工作状态", "缴费状态", "电脑号", "照片序列号", "医疗证号", "单位编号", "单位名称");

    private final Dice dice;

    public SocialInsurance(Dice dice) {
        this.dice = dice.fork("social insurance");
    }

    public void write(List<Employer> employers, List<Person.Representative> people, Output output) throws IOException {
        List<String> coded = new ArrayList<>(HEADER);
        coded.add("统一社会信用代码");
        try (Table bureau = output.provider(RESOURCE, "人力资源和社会保障局", "insured-human-resources", Output.Format.UTF8, coded);
             Table centre = output.provider(RESOURCE, "社会保险事业中心", "insured-insurance-centre", Output.Format.UTF8_BOM, HEADER);
             Table truth = output.truth("employment", "number", "code", "state")) {
            for (int i = 0; i < people.size(); i++) {
                Dice d = dice.fork("person", i);
                if (d.chance(SHARE)) {
                    int at = d.below(employers.size());
                    List<String> row = row(people.get(i), i, at, employers.get(at), d);
                    if (d.chance(AT_THE_CENTRE)) {
                        centre.row(row);
                    } else {
                        row.add(employers.get(at).code());
                        bureau.row(row);
                    }
                    truth.row(people.get(i).id(), employers.get(at).code(), row.get(3));
                }
            }
        }
    }

    private static List<String> row(Person.Representative p, int index, int account, Employer employer, Dice d) {
        boolean old = Dice.TODAY.getYear() - Integer.parseInt(p.id().substring(6, 10)) > RETIREMENT;
        String state = old ? "退休" : d.chance(0.94) ? "在职" : "离职";
        return new ArrayList<>(List.of(p.name(), p.id(), "" + d.between(30, 180) * 100, state, state.equals("在职") ? "正常缴费" : "停缴",
                "%08d".formatted(index + 1), "", d.chance(0.5) ? p.id() : "", "%08d".formatted(account + 1), employer.name()));
    }
}
