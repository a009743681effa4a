package io.tongyuan.privacy.sealed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Where a sealed log lies and with what it is sealed.
 *
 * @param key  32 bytes
 * @param name which file it is, so that one cannot take another's place
 */
public record SealedFile(Path path, byte[] key, String name) {
    public static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    public static byte[] freshKey() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return key;
    }

    /** The frame's head, then nonce, cipher text and tag. */
    ByteBuffer seal(long number, byte[] state, ByteBuffer first, ByteBuffer second) {
        Frame frame = new Frame(0, state.length, first.remaining(), second.remaining());
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        ByteBuffer out = ByteBuffer.allocate(Math.toIntExact(frame.bytes()));
        frame.write(out);
        out.put(nonce);
        try {
            Cipher gcm = cipher(Cipher.ENCRYPT_MODE, nonce, number, frame);
            gcm.update(ByteBuffer.wrap(state), out);
            gcm.update(first.duplicate(), out);
            gcm.update(second.duplicate(), out);
            gcm.doFinal(ByteBuffer.allocate(0), out);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return out.flip();
    }

    /**
     * @param sealed nonce, cipher text and tag
     * @throws BrokenFrame where it is not what was written there
     */
    byte[] open(long number, Frame frame, byte[] sealed) throws BrokenFrame {
        byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, number, frame).doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (AEADBadTagException e) {
            throw new BrokenFrame(path + ": frame " + number + " is not what was written");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, long number, Frame frame) throws GeneralSecurityException {
        Cipher gcm = Cipher.getInstance("AES/GCM/NoPadding");
        gcm.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(8 * TAG_BYTES, nonce));
        gcm.updateAAD((name + "\0" + number + "\0" + frame.state() + "\0" + frame.first() + "\0" + frame.second()).getBytes(StandardCharsets.UTF_8));
        return gcm;
    }

    /** Says nothing of the key. */
    @Override
    public String toString() {
        return name;
    }

    /**
     * A frame's place and the lengths of what it holds, in bytes.
     *
     * @param at where its head begins
     */
    record Frame(long at, int state, int first, int second) {
        static final int HEAD_BYTES = 12;
        private static final long LONGEST = 1L << 30;

        /** Of all of it, its head too. */
        long bytes() {
            return HEAD_BYTES + NONCE_BYTES + (long) state + first + second + TAG_BYTES;
        }

        int sealedBytes() {
            return Math.toIntExact(bytes() - HEAD_BYTES);
        }

        boolean possible() {
            return state >= 0 && first >= 0 && second >= 0 && bytes() <= LONGEST;
        }

        void write(ByteBuffer out) {
            out.putInt(state).putInt(first).putInt(second);
        }
    }
}
