package io.tongyuan.address.tagging;

import io.tongyuan.address.text.NormalText;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What may stand behind a number and says what it counts. */
enum NumberUnit {
    BUILDING("号楼 号厂房 号车间 号综合楼 号公寓 号别墅 号办公楼 号公建 #楼 楼号 #公建 #厂房 #车间 #别墅 # 栋 幢 座 号座 号栋 号幢 号塔楼 号商业楼 号商住楼 号宿舍楼 号住宅楼 沿街楼"),
    UNIT("单元 号单元 梯 单元门 #单元"),
    FLOOR("层 层楼"),
    STOREY("楼"),
    ROOM("室 房 户 号房 号室 号铺 号商铺 号店铺 号门面 号门市 号摊位 号档 铺 号仓库 号库 房间 号房间 号户 室号 #室 #房"),
    NUMBER("号"),
    LANE("弄"),
    GROUP("组 队 村民小组 小组 小队 生产队 社 村组 居民小组 居民组"),
    DISTANCE("米 公里 千米 余米 多米 里处 华里 KM M"),
    AREA("区 期 组团 地块 标段 街区 街坊 #地块 号地块 号地 号区 号院区");

    private static final NumberUnit[] ALL = values();
    private static final Words ANY = Words.in(Arrays.stream(ALL).map(u -> u.written).collect(Collectors.joining(" ")));

    private final String written;
    private final Words words;

    NumberUnit(String words) {
        this.written = words;
        this.words = Words.in(words);
    }

    /** The unit that stands here; length by {@link #lengthAt}. Null where none does. */
    static NumberUnit at(NormalText text, int at) {
        int longest = ANY.lengthAt(text, at);
        if (longest > 0) {
            for (NumberUnit unit : ALL) {
                if (unit.words.lengthAt(text, at) == longest) {
                    return unit;
                }
            }
        }
        return null;
    }

    int lengthAt(NormalText text, int at) {
        return words.lengthAt(text, at);
    }
}
