package io.tongyuan.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.tongyuan.model.OrganisationCode;
import io.tongyuan.model.Uscc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Six providers' registers of the same legal entities, with the truth: who holds which entity, what is wrong, out of date, missing,
 * or only written otherwise is drawn for each entity from its own seed, so that nothing has to be remembered.
 */
final class SixProviders {
    static final List<String> NAMES = List.of("市场监督管理局", "税务局", "人力资源和社会保障局", "住房公积金中心", "民政局", "住房和城乡建设局");
    static final String RESOURCE = "工商登记信息";
    /** Judged; the record's own date is none of them. */
    static final List<String> ATTRIBUTES = List.of("name", "representative", "capital", "state", "scope", "address");
    private static final List<String> HEADER = List.of("统一社会信用代码", "企业名称", "法定代表人", "注册资本", "登记状态", "经营范围", "住所", "核准日期");
    /** How many of the entities each holds: 3.33 records an entity in all. */
    private static final double[] HOLDS = {0.95, 0.75, 0.55, 0.40, 0.35, 0.33};
    /** Of each attribute: a slip of the pen. */
    private static final double[] WRONG = {0.005, 0.01, 0.02, 0.02, 0.03, 0.03};
    /** Of each record: as it was before the entity's last change. */
    private static final double[] STALE = {0.005, 0.03, 0.04, 0.05, 0.05, 0.06};
    private static final double CHANGED = 0.25;
    private static final double SILENT = 0.10;
    private static final double OTHERWISE_WRITTEN = 0.15;
    private static final String WORDS = "鑫旺隆盛华泰恒信润泽宏达瑞丰永兴德昌佳美博文金玉";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚";
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴";
    private static final int FIRST_ORGANISATION = 10_000_000;

    private final int entities;
    private final long seed;

    SixProviders(int entities, long seed) {
        this.entities = entities;
        this.seed = seed;
    }

    /**
     * What one provider says of one attribute.
     *
     * @param meant   the value without its writing: two that say the same mean the same
     * @param written as the register has it
     */
    record Word(String meant, String written) {
    }

    /** @param said by provider's number: none where it does not hold the entity; attributes that it is silent about are absent */
    record Entity(Map<String, String> truth, Map<Integer, Map<String, Word>> said, Map<Integer, String> dates) {
    }

    static String code(int i) {
        String eight = String.valueOf(FIRST_ORGANISATION + i);
        String first17 = "91370306" + eight + OrganisationCode.checkCharacter(eight);
        return first17 + Uscc.checkCharacter(first17);
    }

    static int number(String code) {
        return Integer.parseInt(code.substring(8, 16)) - FIRST_ORGANISATION;
    }

    Entity entity(int i) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + i);
        Map<String, String> before = values(random);
        Map<String, String> truth = new TreeMap<>(before);
        boolean changed = random.nextDouble() < CHANGED;
        if (changed) {
            Map<String, String> later = values(random);
            ATTRIBUTES.stream().filter(a -> random.nextInt(3) == 0).forEach(a -> truth.put(a, later.get(a)));
        }
        Map<Integer, Map<String, Word>> said = new TreeMap<>();
        Map<Integer, String> dates = new TreeMap<>();
        for (int p = 0; p < NAMES.size(); p++) {
            if (random.nextDouble() >= HOLDS[p]) {
                continue;
            }
            boolean stale = random.nextDouble() < STALE[p];
            dates.put(p, (stale ? 2018 + random.nextInt(4) : 2023 + random.nextInt(3)) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10));
            Map<String, Word> words = new TreeMap<>();
            for (String a : ATTRIBUTES) {
                String meant = (stale ? before : truth).get(a);
                if (random.nextDouble() < WRONG[p]) {
                    meant = slip(a, meant, random);
                }
                boolean otherwise = random.nextDouble() < OTHERWISE_WRITTEN;
                if (random.nextDouble() >= SILENT) {
                    words.put(a, new Word(meant, otherwise ? otherwise(a, meant) : meant));
                }
            }
            said.put(p, words);
        }
        return new Entity(truth, said, dates);
    }

    private static Map<String, String> values(SplittableRandom random) {
        Map<String, String> out = new TreeMap<>();
        StringBuilder name = new StringBuilder("淄博(周村)");
        for (int i = 0; i < 4; i++) {
            name.append(one(WORDS, random));
        }
        out.put("name", name + "有限公司");
        out.put("representative", "" + one(SURNAMES, random) + one(GIVEN, random) + one(GIVEN, random));
        out.put("capital", random.nextInt(10, 5000) + "万人民币");
        out.put("state", random.nextInt(10) == 0 ? "注销" : "存续");
        out.put("scope", "销售" + one(WORDS, random) + one(WORDS, random) + "牌机械" + random.nextInt(100) + "类");
        out.put("address", "山东省淄博市周村区" + one(WORDS, random) + one(WORDS, random) + "路" + random.nextInt(1, 500) + "号");
        return out;
    }

    /** Another value, as a slip of the pen makes it. */
    private static String slip(String attribute, String value, SplittableRandom random) {
        return switch (attribute) {
            case "state" -> value.equals("存续") ? "注销" : "存续";
            case "capital" -> random.nextInt(5000, 9000) + "万人民币";
            case "address" -> value.replaceAll("\\d+号", random.nextInt(500, 900) + "号");
            case "name" -> value.substring(0, 7) + one(GIVEN, random) + value.substring(8);
            case "representative" -> value.substring(0, 2) + one(WORDS, random);
            default -> value.replaceAll("\\d+类", random.nextInt(100, 200) + "类");
        };
    }

    /** The same in another writing. */
    private static String otherwise(String attribute, String value) {
        return switch (attribute) {
            case "name" -> value.replace("(", "（").replace(")", "）");
            case "representative" -> value.charAt(0) + " " + value.substring(1);
            case "address" -> value.replace("山东省淄博市", "");
            case "scope" -> value + " ";
            default -> value;
        };
    }

    /** One file a provider, rows in an order of its own. */
    List<Path> write(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        List<CsvWriter> writers = new ArrayList<>();
        for (String name : NAMES) {
            Path file = folder.resolve(name + "-" + entities + ".csv");
            files.add(file);
            writers.add(CsvWriter.builder().build(Files.newBufferedWriter(file)));
            writers.getLast().writeRecord(HEADER);
        }
        int[] order = new SplittableRandom(seed).ints(0, Integer.MAX_VALUE).limit(1).map(x -> x % entities).toArray();
        for (int k = 0; k < entities; k++) {
            // A step that shares no factor with the count visits each once, in no order that a register would have.
            int i = (int) ((order[0] + (long) k * step(entities)) % entities);
            Entity e = entity(i);
            e.said.forEach((p, words) -> writers.get(p).writeRecord(code(i), of(words, "name"), of(words, "representative"), of(words, "capital"),
                    of(words, "state"), of(words, "scope"), of(words, "address"), e.dates.get(p)));
        }
        for (CsvWriter w : writers) {
            w.close();
        }
        return files;
    }

    private static long step(int count) {
        long step = 7_919;
        while (count % step == 0) {
            step += 2;
        }
        return step;
    }

    private static String of(Map<String, Word> words, String attribute) {
        return words.containsKey(attribute) ? words.get(attribute).written : "";
    }

    private static char one(String of, SplittableRandom random) {
        return of.charAt(random.nextInt(of.length()));
    }
}
