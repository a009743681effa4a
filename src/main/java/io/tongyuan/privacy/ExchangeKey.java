package io.tongyuan.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tongyuan.model.Failed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * A key that two agencies have agreed on, for one job and until one day. What numbers are digested with is derived from all of it: a file
 * in which the job or the day was changed makes other digests.
 *
 * <p>Trap: whoever holds it can invert any digest made with it, by trying all numbers.
 *
 * @param from    who sends digests
 * @param to      who has the register
 * @param expires the last day on which it may be used
 */
public record ExchangeKey(String from, String to, String job, LocalDate expires, byte[] secret) {
    private static final int SECRET_BYTES = 32;
    private static final int DIGEST_KEY_BYTES = 16;
    private static final int LONGEST_MONTHS = 12;

    /**
     * Makes one, readable by its owner alone. Never over another.
     *
     * @throws Failed EXCHANGE_KEY_INVALID, EXCHANGE_KEY_UNWRITABLE
     */
    public static ExchangeKey make(Path file, String from, String to, String job, LocalDate expires, LocalDate today) {
        if (from.isBlank() || to.isBlank() || job.isBlank() || List.of(from, to, job).stream().anyMatch(t -> t.matches("(?s).*[\r\n].*"))) {
            throw new Failed("EXCHANGE_KEY_INVALID", "约定密钥须写明发送方、接收方和事项，各一行");
        }
        if (expires.isBefore(today) || expires.isAfter(today.plusMonths(LONGEST_MONTHS))) {
            throw new Failed("EXCHANGE_KEY_INVALID", "约定密钥的到期日须在今天之后、" + LONGEST_MONTHS + " 个月之内，而不是 " + expires);
        }
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, "# Tongyuan exchange key. Whoever holds it can invert every digest made with it: hand it over apart from the list, destroy it after the job.\n"
                    + "from=" + from.strip() + "\nto=" + to.strip() + "\njob=" + job.strip() + "\nexpires=" + expires + "\nsecret=" + HexFormat.of().formatHex(secret) + "\n");
        } catch (IOException e) {
            throw new Failed("EXCHANGE_KEY_UNWRITABLE", "无法写入约定密钥 " + file + "：" + e.getMessage() + "（已有的文件不会被覆盖）", e);
        }
        return new ExchangeKey(from.strip(), to.strip(), job.strip(), expires, secret);
    }

    /** @throws Failed EXCHANGE_KEY_UNREADABLE, EXCHANGE_KEY_EXPIRED */
    public static ExchangeKey read(Path file, LocalDate today) {
        Map<String, String> values = new HashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                int equals = line.indexOf('=');
                if (equals > 0 && !line.startsWith("#")) {
                    values.put(line.substring(0, equals), line.substring(equals + 1));
                }
            }
            byte[] secret = HexFormat.of().parseHex(values.getOrDefault("secret", ""));
            ExchangeKey key = new ExchangeKey(values.getOrDefault("from", ""), values.getOrDefault("to", ""), values.getOrDefault("job", ""),
                    LocalDate.parse(values.getOrDefault("expires", "")), secret);
            if (secret.length != SECRET_BYTES || key.from.isBlank() || key.to.isBlank() || key.job.isBlank()) {
                throw new IOException("内容不全");
            }
            if (today.isAfter(key.expires)) {
                throw new Failed("EXCHANGE_KEY_EXPIRED", "约定密钥 " + file + " 已于 " + key.expires + " 到期；请双方另行约定（identity exchange-key）");
            }
            return key;
        } catch (Failed e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new Failed("EXCHANGE_KEY_UNREADABLE", "无法读取约定密钥 " + file + "：" + e.getMessage() + "；应是 identity exchange-key 写出的文件", e);
        }
    }

    /** What numbers are digested with, 16 bytes. */
    public byte[] digestKey() {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(secret));
        byte[] text = String.join("\0", "exchange", from, to, job, expires.toString()).getBytes(UTF_8);
        mac.update(text, 0, text.length);
        byte[] out = new byte[mac.getMacSize()];
        mac.doFinal(out, 0);
        return Arrays.copyOf(out, DIGEST_KEY_BYTES);
    }

    /** Says nothing of the secret. */
    @Override
    public String toString() {
        return "ExchangeKey[" + from + ", " + to + ", " + job + ", " + expires + "]";
    }
}
