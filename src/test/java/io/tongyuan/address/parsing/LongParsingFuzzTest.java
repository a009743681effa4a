package io.tongyuan.address.parsing;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

/** {@link ParsingFuzzTest} for longer. */
@Tag("full")
class LongParsingFuzzTest {
    @FuzzTest(maxDuration = "3m")
    void neverThrowsAndKeepsOffsets(FuzzedDataProvider data) {
        ParsingFuzzTest.fuzz(data);
    }
}
