package io.tongyuan.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.tongyuan.model.Failed;
import io.tongyuan.model.OrganisationCode;
import io.tongyuan.model.Uscc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A register of legal entities of any size: names and codes made, each code once; addresses those of a real register,
 * their house numbers drawn anew, so that they are as long, as dirty and as often shared as real ones.
 */
final class CompanyRegister {
    private static final List<String> HEADER = List.of("企业名称", "统一社会信用代码", "法定代表人", "成立日期", "住所", "登记状态", "注册资本");
    private static final String WORDS = "鑫旺隆盛华泰恒信润泽宏达瑞丰永兴德昌佳美博文金玉";
    private static final List<String> TRADES = List.of("商贸", "建材", "机械", "化工", "纺织", "物流", "科技", "餐饮");
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明";
    private static final Pattern NUMBER = Pattern.compile("\\d+(?=号)");
    private static final int FIRST_ORGANISATION = 10_000_000;

    private final List<String> addresses;

    private CompanyRegister(List<String> addresses) {
        this.addresses = addresses;
    }

    /** @param addresses a CSV with a column 注册地址 or 住所; without it addresses are made in one form */
    static CompanyRegister with(Optional<Path> addresses) {
        if (addresses.isEmpty()) {
            return new CompanyRegister(List.of("山东省淄博市周村区丝绸路1号", "淄博市周村区正阳路1号3号楼2单元501室",
                    "周村区王村镇沈古村1号", "山东省淄博市张店区柳泉路1号甲"));
        }
        try {
            return new CompanyRegister(AddressTexts.read(addresses.get()));
        } catch (IOException e) {
            throw new Failed("FILE_UNREADABLE", "无法读取 " + addresses.get() + "：" + e.getMessage(), e);
        }
    }

    void write(Path file, int rows, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        try (CsvWriter out = CsvWriter.builder().build(Files.newBufferedWriter(file))) {
            out.writeRecord(HEADER);
            for (int i = 0; i < rows; i++) {
                out.writeRecord(name(random), code(i), "" + one(SURNAMES, random) + one(GIVEN, random) + one(GIVEN, random),
                        LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9000)).toString(), address(random), "存续",
                        random.nextInt(10, 5000) + "万人民币");
            }
        }
    }

    private String address(SplittableRandom random) {
        Matcher m = NUMBER.matcher(addresses.get(random.nextInt(addresses.size())));
        return m.replaceAll(found -> String.valueOf(random.nextInt(1, 1000)));
    }

    private static String name(SplittableRandom random) {
        StringBuilder out = new StringBuilder("淄博");
        for (int i = 0; i < 4; i++) {
            out.append(one(WORDS, random));
        }
        return out.append(TRADES.get(random.nextInt(TRADES.size()))).append("有限公司").toString();
    }

    private static String code(int i) {
        String eight = String.valueOf(FIRST_ORGANISATION + i);
        String first17 = "91370306" + eight + OrganisationCode.checkCharacter(eight);
        return first17 + Uscc.checkCharacter(first17);
    }

    private static char one(String of, SplittableRandom random) {
        return of.charAt(random.nextInt(of.length()));
    }
}
