package io.tongyuan.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tongyuan.model.EntityKind;
import io.tongyuan.model.Failed;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** Digests, cipher texts and public ids under the keys of one installation. Thread-safe. */
public final class Vault {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int ID_CHARACTERS = 26;
    private static final int IDENTITY_INDEX_KEY_BYTES = 16;
    private static final int SM4_KEY_BYTES = 16;

    private final KeyFile keys;
    private final SecureRandom random = new SecureRandom();
    private final ThreadLocal<HMac> idDigest = keyed(KeyFile.Use.ID_DIGEST);
    private final ThreadLocal<HMac> rowDigest = keyed(KeyFile.Use.ROW_DIGEST);
    private final ThreadLocal<HMac> publicId = keyed(KeyFile.Use.PUBLIC_ID);
    private final ThreadLocal<GCMModeCipher> cipher = ThreadLocal.withInitial(() -> GCMBlockCipher.newInstance(new SM4Engine()));

    public Vault(KeyFile keys) {
        this.keys = keys;
    }

    /** What an ID number is found by: 43 characters of base64url. */
    public String digestOfId(String normalizedId) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(idDigest.get(), normalizedId));
    }

    /** 26 characters of base 32 for a row, or a key of one: same content, same digest. */
    public String digestOfRow(String content) {
        return Base32.leading(mac(rowDigest.get(), content), ID_CHARACTERS);
    }

    /** The permanent public id of an identity key: the kind's letter and 26 characters of base 32. */
    public String publicId(EntityKind kind, String identityKey) {
        return kind.letter() + Base32.leading(mac(publicId.get(), kind + "\0" + identityKey), ID_CHARACTERS);
    }

    /** The key of identity indexes, 16 bytes: derived, so that a key file of any age has it. */
    public byte[] identityIndexKey() {
        return Arrays.copyOf(mac(hmac(keys.key(KeyFile.Use.ID_DIGEST)), "identity index"), IDENTITY_INDEX_KEY_BYTES);
    }

    /** A key of one file, as it may lie beside it. */
    public byte[] sealKey(byte[] key) {
        return encrypt(keyOfKeys(), key);
    }

    /** @throws Failed KEYS_DO_NOT_FIT */
    public byte[] openKey(byte[] sealed) {
        return decrypt(keyOfKeys(), sealed);
    }

    /** Derived, so that a key file of any age has it. */
    private byte[] keyOfKeys() {
        return Arrays.copyOf(mac(hmac(keys.key(KeyFile.Use.ROW_CIPHER)), "keys of files"), SM4_KEY_BYTES);
    }

    /** Tells whether two vaults hold the same keys, and nothing of the keys. */
    public String keyCheck() {
        return Base32.leading(mac(hmac(keys.all()), "key check"), ID_CHARACTERS);
    }

    public byte[] encryptId(String plain) {
        return encrypt(keys.key(KeyFile.Use.ID_CIPHER), plain.getBytes(UTF_8));
    }

    public String decryptId(byte[] sealed) {
        return new String(decrypt(keys.key(KeyFile.Use.ID_CIPHER), sealed), UTF_8);
    }

    public byte[] encryptRow(String plain) {
        return encrypt(keys.key(KeyFile.Use.ROW_CIPHER), plain.getBytes(UTF_8));
    }

    public String decryptRow(byte[] sealed) {
        return new String(decrypt(keys.key(KeyFile.Use.ROW_CIPHER), sealed), UTF_8);
    }

    private ThreadLocal<HMac> keyed(KeyFile.Use use) {
        return ThreadLocal.withInitial(() -> hmac(keys.key(use)));
    }

    private static HMac hmac(byte[] key) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(new KeyParameter(key));
        return mac;
    }

    private static byte[] mac(HMac mac, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        mac.update(bytes, 0, bytes.length);
        byte[] out = new byte[mac.getMacSize()];
        mac.doFinal(out, 0);
        return out;
    }

    private byte[] encrypt(byte[] key, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        GCMModeCipher gcm = cipher.get();
        gcm.init(true, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce));
        byte[] out = new byte[NONCE_BYTES + gcm.getOutputSize(plain.length)];
        System.arraycopy(nonce, 0, out, 0, NONCE_BYTES);
        try {
            int written = gcm.processBytes(plain, 0, plain.length, out, NONCE_BYTES);
            gcm.doFinal(out, NONCE_BYTES + written);
            return out;
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] decrypt(byte[] key, byte[] sealed) {
        GCMModeCipher gcm = cipher.get();
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        gcm.init(false, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce));
        int length = sealed.length - NONCE_BYTES;
        byte[] out = new byte[gcm.getOutputSize(length)];
        try {
            int written = gcm.processBytes(sealed, NONCE_BYTES, length, out, 0);
            gcm.doFinal(out, written);
            return out;
        } catch (InvalidCipherTextException e) {
            throw new Failed("KEYS_DO_NOT_FIT", "数据无法解密：所用密钥文件不是写入这些数据的那一份。请用 --keys 指明原来的密钥文件", e);
        }
    }
}
