package io.tongyuan.poi;

/** In which form the layer is given out. */
public enum LayerFormat {
    GEOJSON("geojson", "application/geo+json"), CSV("csv", "text/csv; charset=utf-8"), SHAPEFILE("shp", "application/zip");

    private final String text;
    private final String mediaType;

    LayerFormat(String text, String mediaType) {
        this.text = text;
        this.mediaType = mediaType;
    }

    public String text() {
        return text;
    }

    public String mediaType() {
        return mediaType;
    }

    /** By what it is called, or by the ending of a file: geojson, json, csv, shp, zip; null where it is none. */
    public static LayerFormat named(String name) {
        return switch (name.strip().toLowerCase(java.util.Locale.ROOT)) {
            case "geojson", "json" -> GEOJSON;
            case "csv" -> CSV;
            case "shp", "shapefile", "zip" -> SHAPEFILE;
            default -> null;
        };
    }
}
