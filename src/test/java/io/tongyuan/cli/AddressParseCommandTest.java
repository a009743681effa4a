package io.tongyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tongyuan.address.parsing.AddressParser;
import io.tongyuan.address.parsing.Context;
import io.tongyuan.gazetteer.Gazetteer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AddressParseCommandTest {
    @Test
    void printsOneObjectForEachLineBlankAndOverlongOnesToo() throws IOException {
        String[] lines = parse("周村区正阳路１８８号\n\n" + "路".repeat(20_000) + "\n正阳路");
        assertThat(lines).hasSize(4);
        JsonNode first = new ObjectMapper().readTree(lines[0]);
        assertThat(first.get("text").asText()).isEqualTo("周村区正阳路１８８号");
        assertThat(first.at("/division/code").asText()).isEqualTo("370306000000");
        assertThat(first.at("/division/path")).hasSize(5);
        assertThat(first.at("/elements/2/type").asText()).isEqualTo("ROAD_NUMBER");
        assertThat(first.at("/elements/2/value").asText()).isEqualTo("188");
        assertThat(first.at("/elements/2/start").asInt()).isEqualTo(6);
        assertThat(first.get("zone").asText()).isEmpty();
        assertThat(lines[1]).contains("\"EMPTY\"");
        assertThat(lines[2]).contains("\"INPUT_TOO_LONG\"").hasSizeLessThan(500);
        assertThat(new ObjectMapper().readTree(lines[3]).get("division").isNull()).isTrue();
    }

    @Test
    void masksIdNumbersInTheTextAndItsElements() throws IOException {
        String id = "110105194912310021";
        String[] lines = parse("王小明，男，" + id + "，周村区正阳路1号\n周村区正阳路1号；张店区华光路2号（" + id + "）");
        assertThat(lines).hasSize(2).noneMatch(l -> l.contains(id) || l.contains("19491231"));
        assertThat(new ObjectMapper().readTree(lines[1]).at("/others/0/division/code").asText()).isEqualTo("370303000000");
    }

    private static String[] parse(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (InputLines lines = new InputLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            AddressParseCommand.parse(lines, out, new AddressParser(Gazetteer.bundled()), Context.NONE);
        }
        return out.toString(StandardCharsets.UTF_8).split("\n");
    }
}
