package io.tongyuan.query;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongyuan.model.Failed;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which permits each state of a project calls for: lists of kinds of which any one will do. */
public final class ProjectStates {
    private final Map<String, List<List<String>>> required;

    private ProjectStates(Map<String, List<List<String>>> required) {
        this.required = required;
    }

    public static ProjectStates bundled() {
        try (InputStream in = ProjectStates.class.getResourceAsStream("/policy/project-states.json")) {
            return new ProjectStates(new ObjectMapper().readValue(in, new TypeReference<>() { }));
        } catch (IOException e) {
            throw new Failed("POLICY_UNREADABLE", "随程序发布的项目状态策略无法读取：" + e.getMessage(), e);
        }
    }

    /** Empty where the word is none of the states. */
    Optional<List<List<String>>> permitsFor(String state) {
        return Optional.ofNullable(required.get(state.strip()));
    }
}
