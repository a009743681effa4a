package io.tongyuan.gazetteer;

import io.tongyuan.model.DivisionDirectory;
import io.tongyuan.model.DivisionPath;
import io.tongyuan.model.Failed;
import io.tongyuan.model.Level;
import io.tongyuan.model.Point;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * All divisions of the current edition, the codes that came before, and the zones. A division is an int from 0 to
 * {@link #size()} - 1, in the order of codes: whatever lies in one follows it. Immutable, for any number of threads.
 */
public final class Gazetteer implements DivisionDirectory {
    /** Of twelve digits the first two are the province. */
    private static final long CODES_OF_A_PROVINCE = 10_000_000_000L;

    private final DivisionTable table;
    private final DivisionTable.Children children;
    private final UpperNames upperNames;
    private final VillageNameIndex villageNames;
    /** Filled as they are asked for: the same few are, over and over. */
    private final String[] names;
    private final CountyCodes codes;
    private final Supplier<FormerNames> formerNames;
    private final Zones zones;
    private final Supplier<Centres> centres;
    private final Supplier<String> edition;

    private Gazetteer(Path folder) {
        table = DivisionFile.read(folder);
        children = table.children();
        upperNames = new UpperNames(table);
        villageNames = new VillageNameIndex(table);
        names = new String[table.size()];
        codes = CountyCodes.load(folder);
        formerNames = new Once<>(() -> new FormerNames(codes));
        zones = Zones.load(folder);
        centres = new Once<>(() -> new Centres(folder));
        edition = new Once<>(() -> Manifest.readAll(folder).stream().filter(m -> m.file().equals(DivisionFile.NAME)).map(Manifest::edition).findFirst().orElse(""));
    }

    /** @throws Failed GAZETTEER_UNREADABLE where a file is missing or damaged */
    public static Gazetteer load(Path folder) {
        return new Gazetteer(folder);
    }

    /** The one committed with the project, read once. */
    public static Gazetteer bundled() {
        return Bundled.GAZETTEER;
    }

    private static final class Bundled {
        private static final Gazetteer GAZETTEER = load(bundledFolder());
    }

    public static Path bundledFolder() {
        return Path.of(System.getProperty("tongyuan.home", ""), "gazetteer");
    }

    /** Last day of the year that the divisions are as of, ISO 8601. */
    public String edition() {
        return edition.get() + "-12-31";
    }

    public int size() {
        return table.size();
    }

    /** The full name of the division alone: 周村区. */
    public String name(int d) {
        String name = names[d];
        if (name == null) {
            name = table.name(d);
            if (level(d) != Level.VILLAGE) {
                names[d] = name;
            }
        }
        return name;
    }

    /** All forms its name is written in, the full one first: 麻营村民委员会, 麻营村, 麻营. */
    public List<String> forms(int d) {
        return ShortNames.of(name(d), level(d));
    }

    /** Twelve digits. */
    public String code(int d) {
        return Long.toString(table.codes()[d]);
    }

    public Level level(int d) {
        return table.level(d);
    }

    /** What it lies in; -1 for a province. */
    public int parent(int d) {
        return table.parents()[d];
    }

    /** What lies directly in it, in the order of codes: cities and, where the province runs them, counties of a province. */
    public int[] children(int d) {
        return children.of(d);
    }

    /**
     * By a code of 2, 4, 6, 9 or 12 digits of the current edition; -1 where there is none. 1101 gives 北京市,
     * 4290 gives 湖北省 and 441900 gives 东莞市. A zone's code gives -1.
     */
    public int find(String code) {
        return table.find(code);
    }

    /** All divisions that bear exactly this full or short name, ascending. */
    public int[] named(String name) {
        return named(name, 0, name.length());
    }

    /** As {@link #named(String)} for text[from, to). */
    public int[] named(CharSequence text, int from, int to) {
        int[] upper = upperNamed(text, from, to);
        int[] villages = villageNames.named(text, from, to);
        return upper.length == 0 ? villages : villages.length == 0 ? upper
                : IntStream.concat(Arrays.stream(upper), Arrays.stream(villages)).sorted().toArray();
    }

    /** As {@link #named(CharSequence, int, int)} without villages, which are most of all divisions. */
    public int[] upperNamed(CharSequence text, int from, int to) {
        return UpperNames.all(upperNames.named(text, from, to));
    }

    /** The longest name above villages that begins at {@code at}; null where none does. */
    public UpperName upperNameAt(CharSequence text, int at) {
        return upperNames.longestAt(text, at);
    }

    /** As {@link #villagesNamed} for all names that begin at {@code at}: which lengths may be a village's, bit n for n units. */
    public long villageLengthsAt(CharSequence text, int at, int[] within) {
        return villageNames.lengthsAt(text, at, within);
    }

    /** The villages that bear text[from, to) as their full or a short name, ascending. */
    public int[] villagesNamed(CharSequence text, int from, int to) {
        return villageNames.named(text, from, to);
    }

    /** The villages that bear text[from, to) as their full or a short name and lie in one of {@code within} (ascending), ascending. */
    public int[] villagesNamed(CharSequence text, int from, int to, int[] within) {
        return villageNames.named(text, from, to, within);
    }

    /** Whether any division bears text[from, to) as a full or short name. Allocates nothing. */
    public boolean isName(CharSequence text, int from, int to) {
        return upperNames.named(text, from, to) != null || villageNames.isName(text, from, to);
    }

    /** No name that begins at {@code at} is longer, in UTF-16 units; below 2 where none begins there. */
    public int longestNameAt(CharSequence text, int at) {
        UpperName upper = upperNames.longestAt(text, at);
        return Math.max(upper == null ? 0 : upper.length(), villageNames.longestAt(text, at));
    }

    /** A municipality is its own city; the city of a province-run county, and the county where there is none, are "". */
    public DivisionPath path(int d) {
        String[] at = {"", "", "", "", ""};
        for (int up = d; up >= 0; up = parent(up)) {
            at[level(up).ordinal()] = name(up);
        }
        if (isMunicipality(d)) {
            at[Level.CITY.ordinal()] = at[Level.PROVINCE.ordinal()];
        }
        return new DivisionPath(at[0], at[1], at[2], at[3], at[4]);
    }

    /** Whether it is, or lies in, one of the four municipalities. */
    public boolean isMunicipality(int d) {
        return switch ((int) (table.codes()[d] / CODES_OF_A_PROVINCE)) {
            // Beijing, Tianjin, Shanghai, Chongqing.
            case 11, 12, 31, 50 -> true;
            default -> false;
        };
    }

    /** The names from the province down, written together, a municipality once: 山东省淄博市周村区. */
    public String fullName(int d) {
        return parent(d) < 0 ? name(d) : fullName(parent(d)) + name(d);
    }

    /** Whether d lies in the ancestor, at any depth; a division doesn't lie in itself. */
    public boolean descends(int d, int ancestor) {
        return d > ancestor && ancestor >= 0 && d < table.ends()[ancestor];
    }

    /** After the last division that lies in it: those between are in it. */
    public int end(int d) {
        return table.ends()[d];
    }

    @Override
    public boolean everKnown(String code6) {
        return codes.everKnown(code6);
    }

    @Override
    public Optional<String> nameIn(String code6, int year) {
        return codes.nameIn(code6, year);
    }

    /** Everything a code of a province, city or county has meant, oldest first. */
    public List<CodeRecord> history(String code6) {
        return codes.history(code6);
    }

    /** What bore this full or short name and bears it no longer: 襄樊市, 襄樊. */
    public List<CodeRecord> formerlyNamed(String name) {
        return formerNames.get().named(name);
    }

    /** About where a county lies, to some kilometres; empty for other levels and where it is not known. */
    public Optional<Point> centre(int d) {
        return level(d) == Level.COUNTY ? centres.get().of(code(d).substring(0, 6)) : Optional.empty();
    }

    public List<Zone> zones() {
        return zones.all();
    }

    /** All zones of that name, 高新区 and 经开区 standing for their long wordings: 石家庄高新区. */
    public List<Zone> zonesNamed(String name) {
        return zones.named(name);
    }

    /** The zone with that six-digit code. */
    public Optional<Zone> zone(String code6) {
        return zones.withCode(code6);
    }

    /** The zone that a town or village is listed under. */
    public Optional<Zone> zoneOf(int d) {
        return zones.withCode(code(d).substring(0, 6));
    }
}
