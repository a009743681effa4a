package io.tongyuan.generate.family;

import io.tongyuan.generate.Dice;
import io.tongyuan.generate.file.Output;
import io.tongyuan.generate.file.Table;
import io.tongyuan.generate.people.Household;
import io.tongyuan.generate.people.Person;
import java.io.IOException;
import java.util.List;

/**
 * 父母信息 and 子女信息: answers to queries about one person, who stands in two columns more. In a few rows whoever put
 * them down forgot to write whom they had asked about: such a row links nobody.
 */
final class KinAnswers implements FamilyRegisters.HouseholdRegister {
    private static final String PARENTS = "父母信息";
    private static final String CHILDREN = "子女信息";
    private static final double SHARE = 0.08;
    private static final double FORGOTTEN = 0.02;

    private final Table parents;
    private final Table children;
    private final KinTruth truth;
    private final Dice dice;

    KinAnswers(Output output, KinTruth truth, Dice dice) throws IOException {
        this.truth = truth;
        this.parents = output.provider(PARENTS, "公安局", "parents-police", Output.Format.UTF8,
                List.of("查询人姓名", "查询人身份证号", "父亲身份证号码", "父亲姓名", "母亲身份证号码", "母亲姓名"));
        this.children = output.provider(CHILDREN, "公安局", "children-police", Output.Format.UTF8,
                List.of("查询人姓名", "查询人身份证号", "子女身份号码", "子女姓名", "子女性别", "子女孩次"));
        this.dice = dice.fork("kin answers");
    }

    @Override
    public void add(Household h) {
        Dice d = dice.fork("household", h.index());
        for (Person child : h.children()) {
            if (d.chance(SHARE)) {
                askedForParents(child, h.head(), h.wife().orElseThrow(), d.chance(FORGOTTEN));
            }
        }
        if (!h.children().isEmpty() && d.chance(SHARE)) {
            askedForChildren(d.chance(0.5) ? h.head() : h.wife().orElseThrow(), h, d.chance(FORGOTTEN));
        }
    }

    private void askedForParents(Person child, Person father, Person mother, boolean forgotten) {
        parents.row(forgotten ? "" : child.name(), forgotten ? "" : child.id(), father.id(), father.name(), mother.id(), mother.name());
        if (!forgotten) {
            truth.add(PARENTS, "FATHER", father, child);
            truth.add(PARENTS, "MOTHER", mother, child);
        }
    }

    private void askedForChildren(Person parent, Household h, boolean forgotten) {
        for (int i = 0; i < h.children().size(); i++) {
            Person child = h.children().get(i);
            children.row(forgotten ? "" : parent.name(), forgotten ? "" : parent.id(), child.id(), child.name(),
                    child.male() ? "男" : "女", "" + (i + 1));
            if (!forgotten) {
                truth.add(CHILDREN, parent.male() ? "FATHER" : "MOTHER", parent, child);
            }
        }
    }

    @Override
    public void close() throws IOException {
        parents.close();
        children.close();
    }
}
