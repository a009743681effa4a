package io.tongyuan.address.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.model.AddressElement;
import io.tongyuan.model.FindingCode;
import io.tongyuan.model.Level;
import io.tongyuan.model.ParsedAddress;
import io.tongyuan.model.Point;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressParserTest {
    private static final AddressParser PARSER = new AddressParser(Gazetteer.bundled());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "山东省淄博市周村区正阳路1号 | 370306",
        "山东淄博山东省淄博市周村区正阳路1号 | 370306",
        "山东省淄博市桓台县唐山镇 | 370321",
        "山东省淄博市博山区白塔镇 | 370304",
        "唐山市解放路南段5号 | 130200",
        "浙江省三门县沙柳镇 | 331022",
        "东营市淄博路7号 | 370500",
        "博山经济开发区纬3路 | 370304",
        "淄博高新区鲁泰大道7号 | 370300",
        "重庆重庆大足区 | 500111",
        "河南省济源市 | 419001",
        "山东枣庄市中区 | 370402",
        "浙江宁波镇海区 | 330211",
        "江苏无锡江阴市 | 320281"})
    void resolvesDivisions(String text, String county) {
        assertThat(code6(PARSER.parse(text))).isEqualTo(county);
    }

    /** Names that begin like a division and are another, and divisions named behind something else. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "唐山镇后七村 | 370321",
        "白塔镇小海眼村 | 370304",
        "宁海县桑洲镇田孔周村 | 330226",
        "东营市淄博路63号 | 370500",
        "山东省淄博市桓台县张北路70号 | 370321",
        "郑州市解放路南段 | 410100",
        "北博山镇郭庄西村 | 370304",
        "耿桥镇宫家村 | 370321",
        "杨寨镇法家村 | 370302",
        "皇城大马岱村 | 370305",
        "市中区周村乡崖头村 | 370402",
        "任县大屯乡旧周村 | 130505",
        "索镇张北路5391号（桓台县803省道西侧张桥村段） | 370321",
        "济青高速淄博临淄下路口向北两公里路东 | 370305",
        "山东省周村经济开发区丝绸路1688号 | 370306",
        "桓台县经济开发区西区(太平村南首318号) | 370321",
        "临淄大道432号 | 370305",
        "滨海新区建设街2号 | 120116",
        "漯河市西城区嵩山路1号 | 411100"})
    void seesThroughTraps(String text, String county) {
        assertThat(code6(PARSER.parse(text))).isEqualTo(county);
    }

    /** Towns and villages right behind a short name, and towns that bear their county's name. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "云南省德宏傣族景颇族自治州芒市芒市遮放农场顺图路107号 | 533103400000",
        "德宏傣族景颇族自治州芒市遮放农场泉景家园三期15号楼 | 533103400000",
        "芒市遮放镇弄坎街2号 | 533103102000",
        "哈密市巴里坤哈萨克大泉湾村25号 | 650521205202",
        "丽水市景宁畲族连平路143号 | 331127000000",
        "丽水市遂昌西街村65号 | 331123001208",
        "宁夏回族自治区固原市西吉堡子山村54号 | 640422209208",
        "龙泉西街街道和平大街9号 | 331181002000",
        "丽水市西街65号 | 331100000000"})
    void seesTheFinestDivision(String text, String code) {
        assertThat(PARSER.parse(text).division().orElseThrow().code()).isEqualTo(code);
    }

    @Test
    void aTownThatSeveralCountiesHaveIsLeftOpenWithTheCandidates() {
        ParsedAddress parsed = PARSER.parse("田庄镇田庄村");
        assertThat(parsed.division()).isEmpty();
        assertThat(parsed.findings()).anyMatch(f -> f.code() == FindingCode.DIVISION_AMBIGUOUS && f.message().contains("桓台县"));
        assertThat(code6(PARSER.parse("田庄镇田庄村", new Context("3703")))).isEqualTo("370321");
    }

    @Test
    void zonesAreNoCounties() {
        assertThat(PARSER.parse("淄博市文昌湖区庆淄路中段").zone()).isEqualTo("文昌湖区");
        assertThat(PARSER.parse("开发区政通路145号").zone()).isEqualTo("开发区");
        assertThat(PARSER.parse("漯河市西城区嵩山路1号").zone()).isEqualTo("西城区");
        assertThat(PARSER.parse("淄博高新技术产业开发区中路").zone()).isEqualTo("淄博高新技术产业开发区");
    }

    @ParameterizedTest
    @CsvSource({"张北路70号", "桓台路5号", "崮山镇岳东村", "淄博路9号", "唐山镇", "鼓楼区中山路1号", "白塔镇"})
    void doesNotGuess(String text) {
        assertThat(PARSER.parse(text).division()).isEmpty();
    }

    @Test
    void marksWhatIsInferred() {
        ParsedAddress parsed = PARSER.parse("周村区正阳路1号");
        assertThat(parsed.division().orElseThrow().inferred()).containsExactlyInAnyOrder(Level.PROVINCE, Level.CITY);
        ParsedAddress zone = PARSER.parse("博山经济开发区纬3路");
        assertThat(zone.zone()).isEqualTo("博山经济开发区");
        assertThat(zone.division().orElseThrow().inferred()).contains(Level.COUNTY);
        assertThat(PARSER.parse("淄博高新区").division().orElseThrow().path().county()).isEmpty();
    }

    @Test
    void reportsRenamedContradictingAndAmbiguous() {
        assertThat(codes("襄樊市长虹路9号")).contains(FindingCode.DIVISION_RENAMED);
        assertThat(codes("山东省淄博市东营区太平路9号")).contains(FindingCode.DIVISION_CONTRADICTION);
        assertThat(code6(PARSER.parse("山东省淄博市东营区太平路9号"))).isEqualTo("370000");
        assertThat(codes("鼓楼区中山路1号")).contains(FindingCode.DIVISION_AMBIGUOUS);
        assertThat(codes("正阳路1号")).contains(FindingCode.DIVISION_UNKNOWN);
        assertThat(codes(" ")).containsExactly(FindingCode.EMPTY);
    }

    @Test
    void whatLiesInHongKongIsNotLookedForElsewhere() {
        assertThat(codes("香港特别行政区九龙九龙城区太子道1号")).contains(FindingCode.DIVISION_UNKNOWN);
        assertThat(PARSER.parse("香港九龙城区太子道1号").division()).isEmpty();
        assertThat(code6(PARSER.parse("青岛市市南区香港中路1号"))).isEqualTo("370202");
    }

    @Test
    void takesTheCallersHint() {
        assertThat(code6(PARSER.parse("唐山镇", new Context("3703")))).isEqualTo("370321");
        ParsedAddress elsewhere = PARSER.parse("山东省东营市东营区太平路9号", new Context("3703"));
        assertThat(code6(elsewhere)).isEqualTo("370502");
        assertThat(elsewhere.findings()).anyMatch(f -> f.code() == FindingCode.DIVISION_CONTRADICTION);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "张三 13800138000 山东省淄博市周村区青年路街道办事处新建社区3组12号 | PERSON=张三 PHONE=13800138000 PROVINCE=山东省 CITY=淄博市 DISTRICT=周村区",
        "张三13800138000周村区正阳路1号 | PERSON=张三 PHONE=13800138000 DISTRICT=周村区 ROAD=正阳路 ROAD_NUMBER=1号",
        "🏠周村区正阳路1号 | DISTRICT=周村区 ROAD=正阳路 ROAD_NUMBER=1号",
        "身份证11010519491231002X周村区正阳路1号 | REDUNDANT=身份证 REDUNDANT=11010519491231002X DISTRICT=周村区 ROAD=正阳路 ROAD_NUMBER=1号",
        "地址：周村区正阳路1号 | REDUNDANT=地址 DISTRICT=周村区 ROAD=正阳路 ROAD_NUMBER=1号",
        "家庭住址:周村区正阳路1号 | REDUNDANT=家庭住址 DISTRICT=周村区 ROAD=正阳路 ROAD_NUMBER=1号",
        "收货人 李四，周村区正阳路1号 | REDUNDANT=收货人 PERSON=李四 DISTRICT=周村区 ROAD=正阳路 ROAD_NUMBER=1号",
        "收货人：欧阳小明先生，电话：0533-6180000，地址：周村区正阳路1号 | REDUNDANT=收货人 PERSON=欧阳小明先生 REDUNDANT=电话 PHONE=0533-6180000 REDUNDANT=地址 DISTRICT=周村区 ROAD=正阳路 ROAD_NUMBER=1号",
        "王小明，男，110105194912310021，周村区正阳路1号 | PERSON=王小明 OTHER=男 REDUNDANT=110105194912310021 DISTRICT=周村区 ROAD=正阳路 ROAD_NUMBER=1号",
        "+86 138 0013 8000 周村区正阳路1号 | PHONE=86 138 0013 8000 DISTRICT=周村区 ROAD=正阳路 ROAD_NUMBER=1号",
        "（1）周村区正阳路1号 | OTHER=1 DISTRICT=周村区 ROAD=正阳路 ROAD_NUMBER=1号",
        "周村区正阳路1号 李四 13800138000 | DISTRICT=周村区 ROAD=正阳路 ROAD_NUMBER=1号 PERSON=李四 PHONE=13800138000",
        "李四 周村区正阳路1号 | PERSON=李四 DISTRICT=周村区 ROAD=正阳路 ROAD_NUMBER=1号"})
    void splitsOffWhatStandsBeforeTheAddress(String text, String elements) {
        ParsedAddress parsed = PARSER.parse(text);
        assertThat(code6(parsed)).isEqualTo("370306");
        assertThat(written(parsed)).startsWith(elements);
    }

    @ParameterizedTest
    @CsvSource({"周村区 正阳路1号, DISTRICT=周村区", "金华市 婺城区, CITY=金华市", "张店 柳泉路1号, DISTRICT=张店", "安徽 合肥市, PROVINCE=安徽"})
    void placesThatBeginLikeSurnamesAreNoPersons(String text, String first) {
        assertThat(written(PARSER.parse(text))).startsWith(first);
    }

    @Test
    void aSecondAddressIsToldAndKeptApart() {
        ParsedAddress parsed = PARSER.parse("周村区正阳路188号；周村区丝绸路12号");
        assertThat(written(parsed)).isEqualTo("DISTRICT=周村区 ROAD=正阳路 ROAD_NUMBER=188号 REDUNDANT=周村区 REDUNDANT=丝绸路 REDUNDANT=12号");
        assertThat(parsed.findings()).extracting(f -> f.code()).containsExactly(FindingCode.SECOND_ADDRESS);
        assertThat(CanonicalForm.of(parsed)).isNotEqualTo(CanonicalForm.of(PARSER.parse("周村区正阳路188号")));
        assertThat(code6(PARSER.parse("淄博市周村区正阳路188号、淄博市张店区华光路2号"))).isEqualTo("370306");
        assertThat(codes("周村区正阳路188号；丝绸路12号")).contains(FindingCode.SECOND_ADDRESS);
        assertThat(codes("周村区正阳路188号 周村区丝绸路12号")).contains(FindingCode.SECOND_ADDRESS);
        assertThat(codes("周村区正阳路188号，淄博市中心医院")).doesNotContain(FindingCode.SECOND_ADDRESS);
        assertThat(codes("周村区正阳路188号，周村区")).doesNotContain(FindingCode.SECOND_ADDRESS);
        assertThat(codes("周村区正阳路188号(周村区丝绸路路口)")).doesNotContain(FindingCode.SECOND_ADDRESS);
    }

    @Test
    void eachOfSeveralAddressesIsParsed() {
        String text = "淄博市周村区正阳路188号、淄博市张店区华光路2号；桓台县中心大街5号";
        ParsedAddress parsed = PARSER.parse(text);
        assertThat(parsed.others()).extracting(ParsedAddress::text).containsExactly("淄博市张店区华光路2号", "桓台县中心大街5号");
        assertThat(parsed.others()).extracting(AddressParserTest::code6).containsExactly("370303", "370321");
        assertThat(written(parsed.others().getFirst())).isEqualTo("CITY=淄博市 DISTRICT=张店区 ROAD=华光路 ROAD_NUMBER=2号");
        assertThat(parsed.elements()).allMatch(e -> text.substring(e.start(), e.end()).equals(e.text()));
        // One that names no division lies in the county of the first.
        assertThat(code6(PARSER.parse("周村区正阳路188号；丝绸路12号").others().getFirst())).isEqualTo("370306");
    }

    @Test
    void relativePlacesPersonsAndPhonesAreQualifiers() {
        assertThat(written(PARSER.parse("周村区正阳路与丝绸路交叉口以东100米路北")))
                .isEqualTo("DISTRICT=周村区 ROAD=正阳路 ASSIST=与 ROAD=丝绸路 INTERSECTION=交叉口 DIRECTION=以东 DISTANCE=100米 DIRECTION=路北");
        assertThat(written(PARSER.parse("周村区正阳路北首"))).isEqualTo("DISTRICT=周村区 ROAD=正阳路 DIRECTION=北首");
        assertThat(written(PARSER.parse("周村区正阳路1号对面13800138000李四"))).endsWith("ASSIST=对面 PHONE=13800138000 PERSON=李四");
    }

    /** 鼓楼区 is in five cities; 田庄镇田庄村 in three counties. */
    @Test
    void aPointMakesTheNearerLikelier() {
        Context nanjing = new Context("", Optional.of(new Point(118.78, 32.06)));
        assertThat(code6(PARSER.parse("鼓楼区中山路1号", nanjing))).isEqualTo("320106");
        assertThat(code6(PARSER.parse("鼓楼区中山路1号", new Context("", Optional.of(new Point(114.35, 34.8)))))).isEqualTo("410204");
        assertThat(code6(PARSER.parse("田庄镇田庄村", new Context("", Optional.of(new Point(118.1, 36.9)))))).isEqualTo("370321");
        assertThat(code6(PARSER.parse("淄博市周村区正阳路1号", nanjing))).isEqualTo("370306");
        assertThat(PARSER.parse("正阳路1号", nanjing).division()).isEmpty();
    }

    private static String written(ParsedAddress parsed) {
        return parsed.elements().stream().map(e -> e.type() + "=" + e.text()).collect(Collectors.joining(" "));
    }

    @Test
    void refusesWhatIsTooLong() {
        ParsedAddress parsed = PARSER.parse("路".repeat(AddressParser.LONGEST + 1));
        assertThat(parsed.elements()).isEmpty();
        assertThat(parsed.findings()).extracting(f -> f.code()).containsExactly(FindingCode.INPUT_TOO_LONG);
    }

    @Test
    void neverThrowsAndKeepsOffsetsOnAnyText() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String alphabet = "山东省淄博市周村区镇街道路号楼单元层室组队村社区小花园附甲之-0123456789ABab#（）()，、 　😀\uD83D\u0000①⑩三十百〇長髙X与交叉口以东北首米高新开发县";
        for (int i = 0; i < 3000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(40); n > 0; n--) {
                text.append(random.nextInt(20) == 0 ? (char) random.nextInt(0x10000) : alphabet.charAt(random.nextInt(alphabet.length())));
            }
            check(text.toString(), seed);
        }
        for (char c : alphabet.toCharArray()) {
            check(String.valueOf(c).repeat(AddressParser.LONGEST), seed);
        }
    }

    private static void check(String text, long seed) {
        int last = 0;
        for (AddressElement e : PARSER.parse(text).elements()) {
            assertThat(e.start()).as("seed %d: %s", seed, text).isGreaterThanOrEqualTo(last);
            assertThat(e.text()).as("seed %d: %s", seed, text).isEqualTo(text.substring(e.start(), e.end()));
            last = e.end();
        }
    }

    private static String code6(ParsedAddress parsed) {
        return parsed.division().orElseThrow().code().substring(0, 6);
    }

    private static java.util.List<FindingCode> codes(String text) {
        return PARSER.parse(text).findings().stream().map(f -> f.code()).toList();
    }
}
