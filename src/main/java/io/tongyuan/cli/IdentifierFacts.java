package io.tongyuan.cli;

import io.tongyuan.model.DivisionCode;
import io.tongyuan.model.DivisionDirectory;
import io.tongyuan.model.EstateUnit;
import io.tongyuan.model.FixtureKind;
import io.tongyuan.model.Identifier;
import io.tongyuan.model.OrganisationCode;
import io.tongyuan.model.ParcelOwnership;
import io.tongyuan.model.ParcelRight;
import io.tongyuan.model.PersonId;
import io.tongyuan.model.ProjectCode;
import io.tongyuan.model.RegistrationNumber;
import io.tongyuan.model.Uscc;
import io.tongyuan.model.UsccRegistrar;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The names under which what follows from an identifier is printed; null where nothing follows. */
final class IdentifierFacts {
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final DivisionDirectory divisions;
    private final LocalDate today;

    private IdentifierFacts(DivisionDirectory divisions, LocalDate today) {
        this.divisions = divisions;
        this.today = today;
    }

    static Map<String, Object> of(Identifier identifier, DivisionDirectory divisions, LocalDate today) {
        IdentifierFacts facts = new IdentifierFacts(divisions, today);
        switch (identifier) {
            case PersonId id -> facts.person(id);
            case Uscc uscc -> facts.uscc(uscc);
            case RegistrationNumber number -> facts.registration(number);
            case ProjectCode code -> facts.project(code);
            case EstateUnit unit -> facts.estate(unit);
            case DivisionCode code -> facts.put("level", code.level().name()).division(code.county(), today.getYear());
            case OrganisationCode code -> facts.put("checkHolds", code.checkHolds());
        }
        return facts.facts;
    }

    private void person(PersonId id) {
        put("kind", id.kind().name()).put("birthDate", id.birthDate()).put("sex", id.sex().map(Enum::name))
                .put("division", id.division()).put("divisionName", id.divisionName(divisions));
        id.nationality().ifPresent(n -> put("nationality", n));
    }

    private void uscc(Uscc uscc) {
        put("registrar", uscc.registrar().map(UsccRegistrar::text)).put("category", uscc.category())
                .division(uscc.division(), today.getYear()).put("organisationCode", uscc.organisation().text());
    }

    private void registration(RegistrationNumber number) {
        put("kind", number.kind().name()).division(number.division(), today.getYear());
    }

    private void project(ProjectCode code) {
        put("edition", code.edition().name()).put("year", code.year());
        if (code.edition() == ProjectCode.Edition.STANDARD) {
            put("month", code.month());
        }
        division(code.division(), code.year());
        code.ministry().ifPresent(m -> put("ministry", m));
        code.industry().ifPresent(i -> put("industry", i));
        put("type", code.type());
    }

    private void estate(EstateUnit unit) {
        put("kind", unit.isParcel() ? "PARCEL" : "UNIT").division(unit.county(), today.getYear())
                .put("cadastralArea", unit.cadastralArea()).put("cadastralSubArea", unit.cadastralSubArea())
                .put("ownership", unit.ownership().map(ParcelOwnership::text))
                .put("right", unit.right().map(ParcelRight::text))
                .put("parcelNumber", unit.parcelNumber()).put("parcel", unit.parcel().text());
        if (!unit.isParcel()) {
            put("fixture", unit.fixture().map(FixtureKind::text)).put("building", unit.building()).put("flat", unit.flat());
        }
    }

    private IdentifierFacts division(String code6, int year) {
        return put("division", code6).put("divisionName", divisions.nameIn(code6, year));
    }

    private IdentifierFacts put(String name, Object value) {
        facts.put(name, value instanceof Optional<?> o ? o.orElse(null) : value);
        return this;
    }
}
