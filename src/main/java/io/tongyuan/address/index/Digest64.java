package io.tongyuan.address.index;

/**
 * 64 bits of a text, FNV-1a with MurmurHash3's last step. Not for secrets; two of 10 million texts share one with a
 * chance of 3 in a million.
 */
final class Digest64 {
    private Digest64() {
    }

    static long of(String text) {
        long h = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            h = (h ^ (c & 0xff)) * 0x100000001b3L;
            h = (h ^ (c >>> 8)) * 0x100000001b3L;
        }
        h = (h ^ h >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        return h ^ h >>> 33;
    }
}
