package io.tongyuan.query;

import io.tongyuan.identity.KeyForm;
import io.tongyuan.model.DivisionDirectory;
import io.tongyuan.model.EntityKind;
import io.tongyuan.model.PersonId;
import io.tongyuan.model.ProjectCode;
import io.tongyuan.model.Reading;
import io.tongyuan.model.RegistrationNumber;
import io.tongyuan.model.Uscc;
import io.tongyuan.privacy.PersonKey;
import io.tongyuan.privacy.Vault;
import java.time.LocalDate;

/** What a name and a number can be said of, in the words of its register. */
public enum Subject {
    PERSON(EntityKind.PERSON, "姓名", "公民身份号码", "人口登记"),
    ENTITY(EntityKind.LEGAL_ENTITY, "名称", "统一社会信用代码", "法人登记"),
    PROJECT(EntityKind.PROJECT, "项目名称", "项目代码", "项目登记");

    private final EntityKind kind;
    private final String nameItem;
    private final String numberItem;
    private final String register;

    Subject(EntityKind kind, String nameItem, String numberItem, String register) {
        this.kind = kind;
        this.nameItem = nameItem;
        this.numberItem = numberItem;
        this.register = register;
    }

    EntityKind kind() {
        return kind;
    }

    public String nameItem() {
        return nameItem;
    }

    public String numberItem() {
        return numberItem;
    }

    String register() {
        return register;
    }

    public Reading<?> read(String number, DivisionDirectory divisions, LocalDate today) {
        return switch (this) {
            case PERSON -> PersonId.read(number, divisions, today);
            case ENTITY -> KeyForm.legalEntity(number).startsWith("reg:") ? RegistrationNumber.read(number, divisions) : Uscc.read(number, divisions);
            case PROJECT -> ProjectCode.read(number, divisions);
        };
    }

    String key(Vault vault, String normalized) {
        return switch (this) {
            case PERSON -> PersonKey.of(vault, normalized);
            case ENTITY -> KeyForm.legalEntity(normalized);
            case PROJECT -> KeyForm.project(normalized);
        };
    }
}
