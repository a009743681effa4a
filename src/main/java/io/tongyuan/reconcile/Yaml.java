package io.tongyuan.reconcile;

import io.tongyuan.model.Failed;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A place in a YAML text, which knows its line. Texts, lists of texts and maps; nothing is turned into a type. */
final class Yaml {
    private final String file;
    private final Node node;

    private Yaml(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    /** @throws Failed POLICY_INVALID where it is no YAML, or no map */
    static Yaml read(String file, String text) {
        LoaderOptions strict = new LoaderOptions();
        strict.setAllowDuplicateKeys(false);
        strict.setMaxAliasesForCollections(0);
        try {
            Node root = new org.yaml.snakeyaml.Yaml(strict).compose(new StringReader(text));
            if (root instanceof MappingNode) {
                return new Yaml(file, root);
            }
            throw new Failed("POLICY_INVALID", "策略文件 " + file + " 是空的，或不是「名称: 内容」的形式");
        } catch (MarkedYAMLException e) {
            throw new Failed("POLICY_INVALID", "策略文件 " + file + line(e.getProblemMark()) + "：不是合法的 YAML（" + e.getProblem() + "）", e);
        }
    }

    private static String line(Mark mark) {
        return mark == null ? "" : " 第" + (mark.getLine() + 1) + "行";
    }

    Failed fault(String what) {
        return new Failed("POLICY_INVALID", "策略文件 " + file + line(node.getStartMark()) + "：" + what);
    }

    /** @throws Failed POLICY_INVALID where there is a key that nobody knows, or one twice */
    void only(Set<String> known) {
        entries().forEach((key, y) -> {
            if (!known.contains(key)) {
                throw y.fault("不认识「" + key + "」，可用：" + String.join("、", new TreeSet<>(known)));
            }
        });
    }

    boolean has(String key) {
        return entries().containsKey(key);
    }

    Yaml at(String key) {
        return entries().get(key);
    }

    /** "" where it is not there. */
    String text(String key) {
        return has(key) ? at(key).value() : "";
    }

    int number(String key, int least, int most) {
        Yaml y = at(key);
        if (!y.value().matches("[0-9]{1,6}") || Integer.parseInt(y.value()) < least || Integer.parseInt(y.value()) > most) {
            throw y.fault("「" + key + "」应为" + least + "到" + most + "的整数，写的是「" + y.value() + "」");
        }
        return Integer.parseInt(y.value());
    }

    /** None where it is not there. */
    List<Yaml> list(String key) {
        return has(key) ? at(key).items() : List.of();
    }

    List<Yaml> items() {
        if (node instanceof SequenceNode s) {
            return s.getValue().stream().map(n -> new Yaml(file, n)).toList();
        }
        throw fault("这里应为一列，每项前写 - ，或写作 [甲, 乙]");
    }

    /** Empty where it is not there. */
    Map<String, Yaml> map(String key) {
        return has(key) ? at(key).entries() : Map.of();
    }

    String value() {
        if (node instanceof ScalarNode s) {
            return s.getValue().strip();
        }
        throw fault("这里应为一个词或数，不是一列或一组");
    }

    private Map<String, Yaml> entries() {
        if (!(node instanceof MappingNode m)) {
            throw fault("这里应为「名称: 内容」的形式");
        }
        Map<String, Yaml> out = new LinkedHashMap<>();
        for (NodeTuple t : m.getValue()) {
            Yaml key = new Yaml(file, t.getKeyNode());
            if (out.put(key.value(), new Yaml(file, t.getValueNode())) != null) {
                throw key.fault("「" + key.value() + "」写了两次");
            }
        }
        return out;
    }
}
