package io.tongyuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.config.Engine;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.graph.GraphConnection;
import io.tongyuan.graph.Neo4jExtension;
import io.tongyuan.query.Comparison;
import io.tongyuan.query.Subject;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Names that a comparison must tell from plain differences. */
@ExtendWith(Neo4jExtension.class)
class ComparedNamesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final String CHILD = "440524188001010014";

    @TempDir
    Path data;

    @Test
    void formerNamesAndNamesNotSharedAreToldApart(GraphConnection graph) throws Exception {
        try (Engine engine = Engine.on(graph, data, Gazetteer.bundled())) {
            Registers.load(engine, data);
            Registers.read(engine, data, "户口簿登记信息", """
                    户主姓名,户号,户主或与户主关系,曾用名,公民身份证号码
                    %s,1,户主,李小明,%s
                    %s,1,子,,%s
                    """.formatted(Registers.PERSON, Registers.PERSON_ID, Registers.PERSON, CHILD));
            Registers.read(engine, data, "社会团体名称变更登记记录", """
                    社会团体名称,统一社会信用代码,变更日期,变更前名称,变更后名称
                    %2$s,%1$s,2021-01-01,周村丝绸协会,周村丝绸行业协会
                    %2$s,%1$s,2022-01-01,周村丝绸行业协会,%2$s
                    """.formatted(Registers.USCC, Registers.COMPANY));
            Comparison comparison = engine.comparison();
            assertThat(answer(comparison, Subject.PERSON, Registers.PERSON, Registers.PERSON_ID)).isEqualTo("SAME NAME_AND_NUMBER_AGREE row 1");
            assertThat(answer(comparison, Subject.PERSON, "李小明", Registers.PERSON_ID)).isEqualTo("SAME_AFTER_CORRECTION NAME_FORMER row 1");
            assertThat(answer(comparison, Subject.PERSON, "赵大明", Registers.PERSON_ID)).isEqualTo("DIFFERENT NAME_DIFFERS row 1");
            assertThat(answer(comparison, Subject.PERSON, Registers.PERSON, CHILD)).isEqualTo("NOT_FOUND NAME_NOT_SHARED row 0");
            assertThat(answer(comparison, Subject.ENTITY, "周村丝绸协会", Registers.USCC)).isEqualTo("SAME_AFTER_CORRECTION NAME_FORMER row 1");
            assertThat(answer(comparison, Subject.ENTITY, "周村丝绸行业协会", Registers.USCC)).isEqualTo("SAME_AFTER_CORRECTION NAME_FORMER row 1");
        }
    }

    private static String answer(Comparison comparison, Subject subject, String name, String number) {
        Comparison.Answer a = comparison.compare(subject, new Comparison.Asked(name, number), TODAY);
        return a.status() + " " + a.reason() + " row " + a.row();
    }
}
