package io.tongyuan.poi;

import io.tongyuan.model.Point;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.h2gis.functions.io.dbf.internal.DbaseFileException;
import org.h2gis.functions.io.dbf.internal.DbaseFileHeader;
import org.h2gis.functions.io.dbf.internal.DbaseFileWriter;
import org.h2gis.functions.io.shp.internal.ShapeType;
import org.h2gis.functions.io.shp.internal.ShapefileWriter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * ESRI Shapefile, zipped: points with attributes in UTF-8 (the .cpg says so), names of fields of at most ten bytes. Places
 * without a position, and those no longer shared, are not in it. Made in a folder of its own, for its heads are written last.
 */
final class ShapefileLayer implements LayerFile {
    private static final String NAME = "poi";
    /** CGCS2000 as ESRI writes it; the numbers are GB/T 22480's. */
    private static final String PRJ = "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\",SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],"
            + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
    private static final int LONGEST = 254;

    /** @param bytes of the field */
    private record Field(String name, int bytes) {
    }

    private static final List<Field> FIELDS = List.of(new Field("ID", 27), new Field("NAME", LONGEST), new Field("CATEGORY", 4), new Field("CATNAME", 60),
            new Field("ADDRESS", LONGEST), new Field("DIVISION", 12), new Field("SOURCES", LONGEST), new Field("SEQ", 19), new Field("DISPUTED", LONGEST));
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final OutputStream out;
    private final Path folder;
    private final RandomAccessFile shp;
    private final RandomAccessFile shx;
    private final ShapefileWriter shapes;
    private final Path rows;
    private final DbaseFileHeader header;
    private final FileOutputStream dbfOut;
    private final DbaseFileWriter dbf;
    private int count;

    ShapefileLayer(OutputStream out) throws IOException {
        this.out = out;
        folder = Files.createTempDirectory("tongyuan-shp");
        shp = new RandomAccessFile(folder.resolve(NAME + ".shp").toFile(), "rw");
        shx = new RandomAccessFile(folder.resolve(NAME + ".shx").toFile(), "rw");
        shapes = new ShapefileWriter(shp.getChannel(), shx.getChannel());
        shapes.writeHeaders(ShapeType.POINT);
        rows = folder.resolve(NAME + ".dbf");
        header = new DbaseFileHeader();
        header.setEncoding(StandardCharsets.UTF_8.name());
        try {
            for (Field f : FIELDS) {
                header.addColumn(f.name, 'C', f.bytes, 0);
            }
        } catch (DbaseFileException e) {
            throw new IOException(e);
        }
        dbfOut = new FileOutputStream(rows.toFile());
        dbf = new DbaseFileWriter(header, dbfOut.getChannel(), StandardCharsets.UTF_8);
    }

    @Override
    public void add(SharedPlace p) throws IOException {
        if (p.point().isEmpty() || !p.shared()) {
            return;
        }
        Point at = p.point().get();
        shapes.writeGeometry(GEOMETRY.createPoint(new Coordinate(at.lon(), at.lat())));
        List<String> values = List.of(p.id(), p.name(), p.category(), p.categoryName(), p.address(), p.division(), String.join(";", p.sources()), "" + p.seq(),
                String.join(";", p.disputed()));
        Object[] row = new Object[FIELDS.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = cut(values.get(i), FIELDS.get(i).bytes);
        }
        try {
            dbf.write(row);
        } catch (DbaseFileException e) {
            throw new IOException(e);
        }
        count++;
    }

    /** So many bytes and no part of a character: the writer cuts between bytes and loses the row's length. */
    static String cut(String text, int bytes) {
        String fits = text;
        while (fits.getBytes(StandardCharsets.UTF_8).length > bytes) {
            fits = fits.substring(0, fits.offsetByCodePoints(fits.length(), -1));
        }
        return fits;
    }

    @Override
    public void close() throws IOException {
        try {
            // The lengths and the bounds are known only now.
            shapes.writeHeaders(ShapeType.POINT);
            shapes.close();
            dbf.close();
            dbfOut.close();
            numberOfRows();
            Files.writeString(folder.resolve(NAME + ".prj"), PRJ);
            Files.writeString(folder.resolve(NAME + ".cpg"), "UTF-8");
            ZipOutputStream zip = new ZipOutputStream(out);
            for (String ending : List.of("shp", "shx", "dbf", "prj", "cpg")) {
                zip.putNextEntry(new ZipEntry(NAME + "." + ending));
                Files.copy(folder.resolve(NAME + "." + ending), zip);
                zip.closeEntry();
            }
            zip.finish();
        } finally {
            shp.close();
            shx.close();
            dbfOut.close();
            for (String ending : List.of("shp", "shx", "dbf", "prj", "cpg")) {
                Files.deleteIfExists(folder.resolve(NAME + "." + ending));
            }
            Files.deleteIfExists(folder);
        }
    }

    /** Bytes 4 to 7 of the table's head, the lowest first: written with the head, when none was known. */
    private void numberOfRows() throws IOException {
        try (RandomAccessFile table = new RandomAccessFile(rows.toFile(), "rw")) {
            table.seek(4);
            table.writeInt(Integer.reverseBytes(count));
        }
    }
}
