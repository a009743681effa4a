package io.tongyuan.jobs;

import io.tongyuan.batch.CsvPieces;
import io.tongyuan.batch.ListComparison;
import io.tongyuan.batch.PieceSink;
import io.tongyuan.batch.entities.EntityLists;
import io.tongyuan.batch.persons.PersonList;
import io.tongyuan.identity.entity.CodedKind;
import io.tongyuan.identity.entity.EntityIndex;
import io.tongyuan.identity.index.PersonIndex;
import io.tongyuan.identity.person.PersonWeights;
import io.tongyuan.model.Failed;
import io.tongyuan.privacy.Vault;
import io.tongyuan.query.Comparison;
import io.tongyuan.query.Subject;
import io.tongyuan.source.Catalogue;
import io.tongyuan.source.EntityColumns;
import io.tongyuan.source.GivenColumns;
import io.tongyuan.source.PersonColumns;
import io.tongyuan.source.Progress;
import io.tongyuan.source.ResourceFile;
import io.tongyuan.source.reading.Content;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** Compares a list as its request says: with the identity index that lies in the data folder, or with the register as it is. */
public final class Comparer {
    private final Comparison register;
    private final Path indexes;
    private final Vault vault;
    private final Clock clock;

    /** @param indexes folder of identity indexes; one that is swapped there is taken by the next job */
    public Comparer(Comparison register, Path indexes, Vault vault, Clock clock) {
        this.register = register;
        this.indexes = indexes;
        this.vault = vault;
        this.clock = clock;
    }

    /** @throws Failed JOB_INDEX_MISSING, PARAMETER_INVALID */
    JobRequest decided(JobRequest request) {
        boolean index = switch (request.subject()) {
            case PERSON -> PersonIndex.in(indexes);
            case ENTITY -> EntityIndex.in(indexes, CodedKind.ENTITY);
            case PROJECT -> EntityIndex.in(indexes, CodedKind.PROJECT);
        };
        if (request.against().equals(Optional.of(JobRequest.Against.INDEX)) && !index) {
            throw new Failed("JOB_INDEX_MISSING", "服务器上没有该类对象的身份索引，请改为 against=REGISTER，或请管理员用 identity index 建立");
        }
        if (request.state() && request.subject() != Subject.PERSON) {
            throw new Failed("PARAMETER_INVALID", "with=state 只适用于 subject=PERSON");
        }
        if (request.state() && request.against().equals(Optional.of(JobRequest.Against.INDEX))) {
            throw new Failed("PARAMETER_INVALID", "身份索引不含登记状态：with=state 请用 against=REGISTER");
        }
        return request.against(request.against().orElse(index && !request.state() ? JobRequest.Against.INDEX : JobRequest.Against.REGISTER));
    }

    /**
     * @param with told before the first piece what the list is compared with
     * @throws Failed as opening and reading the list do
     */
    void run(JobRequest request, Content list, PieceSink to, Consumer<String> with, Progress progress) {
        Optional<Charset> charset = request.charset().map(Charset::forName);
        LocalDate today = LocalDate.now(clock);
        if (request.against().orElseThrow() == JobRequest.Against.REGISTER) {
            register(request, list, to, with, charset, today, progress);
        } else if (request.subject() == Subject.PERSON) {
            try (PersonIndex index = PersonIndex.open(indexes, vault.identityIndexKey())) {
                with.accept("INDEX " + index.mark());
                new PersonList(index, PersonWeights.bundled(), today).run(list, to,
                        new PersonList.Options(new PersonColumns.Given(request.number(), request.name()), charset, request.thresholds().persons(), request.plain()), progress);
            }
        } else {
            boolean projects = request.subject() == Subject.PROJECT;
            EntityIndex index = EntityIndex.open(indexes, projects ? CodedKind.PROJECT : CodedKind.ENTITY);
            with.accept("INDEX " + index.mark());
            EntityLists.compare(index, list, new CsvPieces(to, request.plain()),
                    new EntityLists.Options(new EntityColumns.Given(request.number(), request.name(), projects), charset, request.thresholds().entities(), request.plain()), progress);
        }
    }

    private void register(JobRequest request, Content list, PieceSink to, Consumer<String> with, Optional<Charset> charset, LocalDate today, Progress progress) {
        Catalogue catalogue = Catalogue.bundled();
        Comparison now = register.under(request.thresholds()).forList(request.subject());
        with.accept(now.change().map(seq -> "REGISTER " + seq).orElse("REGISTER"));
        try (ResourceFile rows = ListComparison.open(request.subject(), list, catalogue, charset, new GivenColumns(request.number(), request.name()).mapping(request.subject().numberItem(), request.subject().nameItem()))) {
            new ListComparison(now, catalogue, today).run(request.subject(), rows, new CsvPieces(to, request.plain()),
                    new ListComparison.Options(request.plain(), request.state()), progress);
        } catch (IOException e) {
            throw new Failed("FILE_UNREADABLE", "无法读取 " + list.name() + "：" + e.getMessage(), e);
        }
    }
}
