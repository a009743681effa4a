package io.tongyuan.source.reading;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import io.tongyuan.model.FindingCode;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvRecordsTest {
    @Test
    void agreesWithFastcsvOnWhatIsWellFormed() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 3000; round++) {
            StringBuilder csv = new StringBuilder();
            int rows = 1 + random.nextInt(6);
            for (int r = 0; r < rows; r++) {
                int columns = 1 + random.nextInt(4);
                for (int c = 0; c < columns; c++) {
                    csv.append(c == 0 ? "" : ",").append(field(random));
                }
                csv.append(r == rows - 1 && random.nextBoolean() ? "" : random.nextBoolean() ? "\n" : "\r\n");
            }
            List<List<String>> expected = new ArrayList<>();
            CsvReader.builder().skipEmptyLines(false).allowExtraFields(true).allowMissingFields(true).ofCsvRecord(csv.toString()).forEach(r -> expected.add(r.getFields()));
            List<List<String>> got = all(csv.toString(), 0).stream().map(Records.Cut::fields).toList();
            assertThat(got).as("seed %d: %s", seed, csv).isEqualTo(expected);
        }
    }

    private static String field(Random random) {
        String plain = "公司é😀ab 1".substring(0, random.nextInt(4)) + (random.nextInt(5) == 0 ? "中\"文" : "");
        return random.nextInt(3) > 0 ? plain.startsWith("\"") ? "" : plain
                : "\"" + "甲,乙\n丙\r\n".substring(0, random.nextInt(6)) + "\"\"" + "\"";
    }

    @Test
    void aStrayQuoteCostsItsOwnLineOnly() throws IOException {
        List<Records.Cut> rows = all("a,b,c\n1,\"甲\"乙\",2\n3,\"丙,4\n5,丁,6\n7,戊,8\n", 3);
        assertThat(rows).extracting(Records.Cut::fault).containsExactly(null, FindingCode.ROW_QUOTES, FindingCode.ROW_QUOTES, null, null);
        assertThat(rows).extracting(Records.Cut::line).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(rows.get(2).fields()).containsExactly("3", "\"丙", "4");
    }

    @Test
    void twoStrayQuotesThatSwallowRowsAreNoticed() throws IOException {
        List<Records.Cut> rows = all("a,b,c\n\"甲,1,2\n乙,3,4\n丙\",5,6\n丁,7,8\n", 3);
        assertThat(rows).extracting(Records.Cut::fault).containsExactly(null, FindingCode.ROW_QUOTES, null);
        rows = all("a,b,c\n\"甲,1,2\n丙\",5,6\n丁,7,8\n", 3);
        assertThat(rows).extracting(Records.Cut::fault).containsExactly(null, FindingCode.ROW_QUOTES, null);
    }

    @Test
    void aTextOfSeveralLinesIsOneField() throws IOException {
        List<Records.Cut> rows = all("a,b,c\n1,\"一、甲\n二、乙，丙\r\n三、丁\",2\n3,x,4\n", 3);
        assertThat(rows).extracting(Records.Cut::fault).containsOnlyNulls();
        assertThat(rows.get(1).fields().get(1)).isEqualTo("一、甲\n二、乙，丙\r\n三、丁");
        assertThat(rows.get(2).line()).isEqualTo(5);
    }

    @Test
    void anEndlessLineIsSkippedInConstantMemory() throws IOException {
        long length = 60_000_000L;
        Reader in = new Reader() {
            private long at;
            private final String tail = "\n1,2\n";

            @Override
            public int read(char[] into, int from, int n) {
                int i = 0;
                for (; i < n && at < length + tail.length(); i++, at++) {
                    into[from + i] = at < length ? 'x' : tail.charAt((int) (at - length));
                }
                return i == 0 ? -1 : i;
            }

            @Override
            public void close() {
            }
        };
        CsvRecords records = new CsvRecords(in, ',');
        Records.Cut first = records.read();
        assertThat(first.fault()).isEqualTo(FindingCode.ROW_TOO_LARGE);
        assertThat(first.fields().getFirst()).hasSizeLessThanOrEqualTo(2 * Limits.FIELD);
        assertThat(records.read().fields()).containsExactly("1", "2");
        assertThat(records.read()).isNull();
    }

    @Test
    void aQuoteThatNeverClosesDoesNotSwallowALargeFile() throws IOException {
        StringBuilder csv = new StringBuilder("a,b\n\"x,1\n");
        int rows = 50_000;
        for (int i = 0; i < rows; i++) {
            csv.append("公司").append(i).append(",2\n");
        }
        List<Records.Cut> all = all(csv.toString(), 2);
        assertThat(all).hasSize(rows + 2);
        assertThat(all.get(1).fault()).isEqualTo(FindingCode.ROW_QUOTES);
        assertThat(all.subList(2, all.size())).extracting(Records.Cut::fault).containsOnlyNulls();
    }

    private static List<Records.Cut> all(String csv, int columns) throws IOException {
        List<Records.Cut> out = new ArrayList<>();
        CsvRecords records = new CsvRecords(new StringReader(csv), ',');
        records.expect(columns);
        for (Records.Cut cut = records.read(); cut != null; cut = records.read()) {
            out.add(cut);
        }
        return out;
    }
}
