package io.tongyuan.privacy;

import io.tongyuan.model.Failed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The secrets of one installation, made at the first start and never again: lines {@code name=hex}, mode 600. Two data
 * folders with the same key file and records have the same content.
 */
public final class KeyFile {
    /** One key a purpose, so that no digest of one kind can be compared with another's. */
    enum Use {
        ID_DIGEST(32), ID_CIPHER(16), ROW_DIGEST(32), ROW_CIPHER(16), PUBLIC_ID(32);

        private final int bytes;

        Use(int bytes) {
            this.bytes = bytes;
        }
    }

    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Map<Use, byte[]> keys;

    private KeyFile(Map<Use, byte[]> keys) {
        this.keys = keys;
    }

    /**
     * Reads the file, or makes it where there is none.
     *
     * @throws Failed KEYS_UNREADABLE, KEYS_DAMAGED
     */
    public static KeyFile open(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return read(file);
        } catch (IOException e) {
            throw new Failed("KEYS_UNREADABLE", "密钥文件无法读写：" + file + "（" + e.getMessage() + "）。请检查路径与权限", e);
        }
    }

    /**
     * Reads the file of keys that something was written with already: never makes others.
     *
     * @param what was, and where: for the message
     * @throws Failed KEYS_MISSING, KEYS_UNREADABLE, KEYS_DAMAGED
     */
    public static KeyFile existing(Path file, String what) {
        if (!Files.exists(file)) {
            throw new Failed("KEYS_MISSING", "没有密钥文件 " + file + "，而" + what + "是用密钥写入的。请用 --keys 指明原来的密钥文件，或从备份恢复；另造新的则已有的数据都找不到了");
        }
        return open(file);
    }

    byte[] key(Use use) {
        return keys.get(use);
    }

    /** All keys in the order of their uses. */
    byte[] all() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        keys.values().forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static KeyFile read(Path file) throws IOException {
        Map<Use, byte[]> keys = new EnumMap<>(Use.class);
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split("=", 2);
            try {
                keys.put(Use.valueOf(parts[0].strip()), HexFormat.of().parseHex(parts[1].strip()));
            } catch (RuntimeException e) {
                throw damaged(file, "有一行不是“名称=十六进制”");
            }
        }
        for (Use use : Use.values()) {
            if (keys.get(use) == null || keys.get(use).length != use.bytes) {
                throw damaged(file, "缺少密钥 " + use + " 或其长度不对");
            }
        }
        return new KeyFile(keys);
    }

    private static Failed damaged(Path file, String what) {
        return new Failed("KEYS_DAMAGED", "密钥文件损坏：" + file + "，" + what + "。请从备份恢复；换用新密钥则已入库的摘要全部失效");
    }

    /** Written whole beside its place and then linked to it, so that two starting at once end with one file. */
    private static void create(Path file) throws IOException {
        SecureRandom random = new SecureRandom();
        StringBuilder text = new StringBuilder("# Tongyuan keys. Whoever holds this file can read every ID number: keep it apart from backups of the data.\n");
        for (Use use : Use.values()) {
            byte[] key = new byte[use.bytes];
            random.nextBytes(key);
            text.append(use).append('=').append(HexFormat.of().formatHex(key)).append('\n');
        }
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path made = Files.createTempFile(folder, ".keys", "", OWNER_ALONE);
        try {
            Files.write(made, List.of(text.toString().stripTrailing()));
            Files.createLink(file, made);
        } catch (FileAlreadyExistsException e) {
            // another process was first: its keys count
        } finally {
            Files.deleteIfExists(made);
        }
    }
}
