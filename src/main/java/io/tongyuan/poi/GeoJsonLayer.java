package io.tongyuan.poi;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** GeoJSON of RFC 7946, whose coordinates are CGCS2000 (decimetres from WGS 84), longitude first. */
public final class GeoJsonLayer implements LayerFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonGenerator out;

    GeoJsonLayer(OutputStream to) throws IOException {
        out = JSON.createGenerator(to).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        out.writeStartObject();
        out.writeStringField("type", "FeatureCollection");
        out.writeArrayFieldStart("features");
    }

    /** With {@code next}, null where there is no more, and {@code position}. */
    public static byte[] page(PlaceLayer.Page page) throws IOException {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("type", "FeatureCollection");
        answer.put("features", page.places().stream().map(GeoJsonLayer::feature).toList());
        answer.put("next", page.next().isEmpty() ? null : page.next());
        answer.put("position", page.position());
        return JSON.writeValueAsBytes(answer);
    }

    /** As an object; what is no longer shared has no geometry and nothing but its id and why. */
    private static Map<String, Object> feature(SharedPlace p) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("shared", p.shared());
        if (!p.name().isEmpty()) {
            properties.put("name", p.name());
            properties.put("category", p.category());
            properties.put("categoryName", p.categoryName());
            properties.put("address", p.address());
            properties.put("division", p.division());
            properties.put("sources", p.sources());
        }
        if (!p.disputed().isEmpty()) {
            properties.put("disputed", p.disputed());
        }
        properties.put("state", p.state());
        if (!p.into().isEmpty()) {
            properties.put("into", p.into());
        }
        if (!p.reason().isEmpty()) {
            properties.put("reason", p.reason());
        }
        properties.put("seq", p.seq());
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", p.id());
        feature.put("geometry", p.point().map(at -> Map.of("type", "Point", "coordinates", List.of(at.lon(), at.lat()))).orElse(null));
        feature.put("properties", properties);
        return feature;
    }

    @Override
    public void add(SharedPlace place) throws IOException {
        out.writePOJO(feature(place));
    }

    @Override
    public void close() throws IOException {
        out.writeEndArray();
        out.writeEndObject();
        out.close();
    }
}
