package io.tongyuan.batch;

import java.util.List;

/** The register's word on whether a person lives there still: what 待遇资格认证 asks for. Told of whom the list names rightly, and of nobody else. */
public final class PersonState {
    /** 在册, 户籍注销, 死亡 or the register's own word; the day since when, where known. */
    public static final List<String> COLUMNS = List.of("tongyuan_state", "tongyuan_state_on");

    private PersonState() {
    }
}
