package io.tongyuan.identity.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SipHashTest {
    private static final SipHash HASH = new SipHash(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);

    /** Appendix A of the paper, and its reference implementation's list. */
    @Test
    void isTheFunctionOfThePaper() {
        byte[] bytes = new byte[15];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        assertThat(HASH.of(bytes, 0, 15)).isEqualTo(0xa129ca6149be45e5L);
        assertThat(HASH.of(bytes, 0, 0)).isEqualTo(0x726fdb47dd0e0e31L);
        assertThat(HASH.of(bytes, 0, 8)).isEqualTo(0x93f5f5799a932462L).isEqualTo(HASH.of(0x0706050403020100L));
    }
}
