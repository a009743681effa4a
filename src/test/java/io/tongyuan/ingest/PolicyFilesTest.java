package io.tongyuan.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tongyuan.reconcile.Policy;
import io.tongyuan.source.Catalogue;
import io.tongyuan.source.MentionRule;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyFilesTest {
    private static final CatalogueNames NAMES = new CatalogueNames(Catalogue.bundled());

    @Test
    void theBundledPolicyFitsTheCatalogueAndTitlesEveryAttribute() {
        Policy bundled = Policy.of(Policy.bundled().texts(), NAMES);
        assertThat(bundled.sameRules(Policy.bundled())).isTrue();
        Catalogue.bundled().resources().forEach(r -> r.mentions().stream().filter(m -> !m.attributes().isEmpty()).forEach(m -> titled(bundled, r.name(), m)));
    }

    private static void titled(Policy policy, String resource, MentionRule m) {
        m.attributes().forEach(a -> assertThat(policy.of(m.kind()).named()).as("%s %s", resource, m.kind()).containsKey(a.name()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "对象: 人|对象应为「法人」", "权威来源: [市场监督管理局/工商登记]|第1行：目录中没有资源「工商登记」。市场监督管理局的资源有：",
            "权威来源: [工商局]|没有名为「工商局」的单位", "同级取值: [最老]|同级取值「最老」不认识，可用：最新、多数一致、地址最细", "多数推翻: 1|「多数推翻」应为2到20的整数",
            "冲突报疑: true|「冲突报疑」应为 是 或 否", "权威: []|不认识「权威」，可用：", "属性: {naam: {}}|没有属性「naam」，可用：address",
            "属性: {lat: {随: lon}}|「随: lon」所指的属性没有列在本文件中", "不可信: [{疑点: [X]}]|没有名为「X」的疑点代码", "不可信: [{说明: 空}]|应写明 疑点 或 状态",
            "疑义期限: 0|「疑义期限」应为1到250的整数", "属性: [a]|第1行：这里应为「名称: 内容」的形式", "'权威来源: ['|不是合法的 YAML", "版本: ''|没有写明版本"})
    void whatIsWrongIsToldWithItsLine(String line, String message) {
        String own = line.startsWith("对象") || line.startsWith("版本") ? line + "\n" : line.replaceAll("^'|'$", "") + "\n对象: 法人\n版本: t\n";
        String text = line.startsWith("对象") ? own + "版本: t\n" : line.startsWith("版本") ? own + "对象: 法人\n" : own;
        assertThatThrownBy(() -> Policy.of(Map.of("法人", text), NAMES)).hasMessageContaining("策略文件 法人.yaml").hasMessageContaining(message);
    }
}
