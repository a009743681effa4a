package io.tongyuan.poi;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** The layer, or part of it, written place by place. */
public interface LayerFile extends AutoCloseable {
    void add(SharedPlace place) throws IOException;

    /** What comes after the last one. */
    @Override
    void close() throws IOException;

    /** @param out is left open */
    static LayerFile to(LayerFormat format, OutputStream out) throws IOException {
        return switch (format) {
            case GEOJSON -> new GeoJsonLayer(out);
            case CSV -> new CsvLayer(out);
            case SHAPEFILE -> new ShapefileLayer(out);
        };
    }

    /**
     * All that is wanted.
     *
     * @return how many
     */
    static long write(PlaceLayer layer, Wanted wanted, LayerFormat format, OutputStream out) throws IOException {
        long[] count = new long[1];
        try (LayerFile file = to(format, out)) {
            layer.each(wanted, p -> {
                try {
                    file.add(p);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                count[0]++;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return count[0];
    }
}
