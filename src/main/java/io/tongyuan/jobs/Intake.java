package io.tongyuan.jobs;

import io.tongyuan.model.Failed;
import io.tongyuan.privacy.Vault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A list being taken in: what does not become a job is gone when this is closed. */
public final class Intake implements AutoCloseable {
    private final Path there;
    private final Vault vault;
    private final Quotas.Place place;
    private JobFolder folder;
    private Upload upload;
    private boolean taken;

    Intake(Path there, Vault vault, Quotas.Place place) {
        this.there = there;
        this.vault = vault;
        this.place = place;
    }

    /**
     * The list, sealed as it comes.
     *
     * @param name as the agency calls it
     * @throws Failed JOB_TOO_LARGE, PARAMETER_INVALID where there is one already
     */
    public void list(String name, InputStream from) throws IOException {
        if (folder != null) {
            throw new Failed("PARAMETER_INVALID", "一次只能提交一个文件 data。");
        }
        folder = JobFolder.create(there, vault);
        upload = Upload.take(from, folder.upload(), Path.of(name), place.mostBytes());
    }

    /** @throws Failed PARAMETER_MISSING */
    public String fileName() {
        return upload().name().toString();
    }

    Upload upload() {
        if (upload == null) {
            throw new Failed("PARAMETER_MISSING", "缺少文件 data，请以 multipart/form-data 提交。");
        }
        return upload;
    }

    String id() {
        return there.getFileName().toString();
    }

    JobFolder folder() {
        return folder;
    }

    void taken() {
        taken = true;
    }

    @Override
    public void close() throws IOException {
        try (place) {
            if (!taken && Files.exists(there)) {
                JobFolder.wipe(there);
            }
        }
    }
}
