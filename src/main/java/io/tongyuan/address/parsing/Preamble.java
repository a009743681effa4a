package io.tongyuan.address.parsing;

import io.tongyuan.address.tagging.Phones;
import io.tongyuan.address.tagging.Span;
import io.tongyuan.address.tagging.Surnames;
import io.tongyuan.address.tagging.Tagger;
import io.tongyuan.address.tagging.Words;
import io.tongyuan.address.text.NormalText;
import io.tongyuan.gazetteer.Gazetteer;
import io.tongyuan.model.ElementType;
import io.tongyuan.model.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What stands before an address and is none of it: who lives there, telephone and ID numbers, what the field is called,
 * signs. Ends at the first word that is not surely such.
 */
final class Preamble {
    private static final Words OF_ADDRESSES = Words.in("""
            地址 住址 家庭地址 家庭住址 收货地址 收件地址 详细地址 联系地址 通讯地址 通信地址 现住址 现住地址 户籍地址 户籍所在地 注册地址 经营地址 单位地址
            经营场所 住所 住所地 坐落 项目地址 建设地址 建设地点""");
    private static final Words OF_PERSONS = Words.in("收 收货 收货人 收件 收件人 寄件人 联系人 姓名 户主 业主 申请人 负责人 经办人 法定代表人");
    private static final Words OF_PHONES = Words.in("电话 联系电话 电话号码 手机 手机号 手机号码 联系方式 TEL");
    private static final Words OF_IDS = Words.in("身份证 身份证号 身份证号码 公民身份号码 公民身份证号码 证件号码 证件号");
    private static final int LONGEST_NAME = 6;
    /** Names, numbers and remarks before an address take no more. */
    private static final int LONGEST_REST = 60;
    private static final Set<ElementType> PLACING = EnumSet.of(ElementType.TOWN, ElementType.VILLAGE, ElementType.VILLAGE_GROUP, ElementType.ZONE,
            ElementType.ROAD, ElementType.ROAD_NUMBER, ElementType.SUB_ROAD, ElementType.SUB_ROAD_NUMBER, ElementType.BUILDING, ElementType.UNIT,
            ElementType.ROOM);

    private final Gazetteer gazetteer;
    private final MentionFinder finder;
    private final NormalText text;
    private final List<Span> spans = new ArrayList<>(0);
    private int at;
    private boolean personCalled;

    private Preamble(Gazetteer gazetteer, NormalText text) {
        this.gazetteer = gazetteer;
        this.finder = new MentionFinder(gazetteer);
        this.text = text;
    }

    static Preamble of(Gazetteer gazetteer, NormalText text) {
        Preamble preamble = new Preamble(gazetteer, text);
        preamble.at = preamble.signs(0);
        while (preamble.at < text.length() && (preamble.label() || preamble.number() || preamble.person())) {
            preamble.at = preamble.signs(preamble.at);
        }
        return preamble;
    }

    /**
     * Goes on to the next full name of a division behind a sign, a blank or a number, where nothing before it places
     * anything: for who reads no division where this ends.
     *
     * @return whether there is one
     */
    boolean goOn(Tagger tagger) {
        for (int i = at + 1; i < Math.min(text.length(), at + LONGEST_REST); i++) {
            boolean begins = blankBefore(i) || !han(text.at(i - 1));
            if (begins && han(text.at(i)) && namesDivision(i)) {
                List<Span> rest = tagger.tag(text.head(i), at, i);
                if (rest.stream().anyMatch(s -> PLACING.contains(s.type()))) {
                    return false;
                }
                rest.forEach(s -> spans.add(s.type() == ElementType.PHONE ? s : outside(s)));
                at = i;
                return true;
            }
        }
        return false;
    }

    private Span outside(Span s) {
        boolean person = s.end() - s.start() <= LONGEST_NAME && Surnames.begin(text, s.start(), s.end());
        return new Span(person ? ElementType.PERSON : IdShape.endAt(text, s.start()) == s.end() ? ElementType.REDUNDANT : ElementType.OTHER,
                s.start(), s.end(), IdShape.endAt(text, s.start()) == s.end() ? IdShape.VALUE : s.value());
    }

    /** Where the address begins. */
    int end() {
        return at;
    }

    List<Span> spans() {
        return spans;
    }

    private boolean label() {
        int address = OF_ADDRESSES.lengthAt(text, at);
        if (address > 0 && (parted(at + address) || namesDivision(at + address))) {
            return add(ElementType.REDUNDANT, address);
        }
        int person = OF_PERSONS.lengthAt(text, at);
        if (person > 0 && parted(at + person)) {
            personCalled = true;
            return add(ElementType.REDUNDANT, person);
        }
        int number = Math.max(OF_PHONES.lengthAt(text, at), OF_IDS.lengthAt(text, at));
        return number > 0 && numberEnd(signs(at + number)) > 0 && add(ElementType.REDUNDANT, number);
    }

    private boolean number() {
        int end = numberEnd(at);
        if (end < 0) {
            return false;
        }
        // An ID number is told from a telephone's by its length, and its value says that it is one and not which.
        boolean id = IdShape.endAt(text, at) == end;
        spans.add(id ? new Span(ElementType.REDUNDANT, at, end, IdShape.VALUE) : new Span(ElementType.PHONE, at, end, text.slice(at, end).replace(" ", "")));
        at = end;
        return true;
    }

    /** After the ID or telephone number that stands at {@code from}; -1 where none does. */
    private int numberEnd(int from) {
        if (!digit(text.at(from)) && text.at(from) != '-') {
            return -1;
        }
        int id = IdShape.endAt(text, from);
        if (id > 0) {
            return id;
        }
        int end = from;
        while (digit(text.at(end)) || text.at(end) == '-' && digit(text.at(end + 1))) {
            end++;
        }
        return phone(text.slice(from, end)) ? end : blankedEnd(from);
    }

    /** Of a number written in groups: 138 0013 8000. */
    private int blankedEnd(int from) {
        int end = from;
        while (digit(text.at(end)) || text.at(end) == ' ' && digit(text.at(end + 1))) {
            end++;
        }
        return phone(text.slice(from, end).replace(" ", "")) ? end : -1;
    }

    private static boolean phone(String digits) {
        NormalText number = NormalText.of(digits);
        return Phones.is(number, digits.startsWith("86") ? 2 : 0, number.length()) || Phones.is(number, 0, number.length());
    }

    /** A name where a label or a number behind it says so, or a blank and a division's full name follow. */
    private boolean person() {
        int end = at;
        while (end - at <= LONGEST_NAME && han(text.at(end)) && (end == at || !blankBefore(end))) {
            end++;
        }
        int length = end - at;
        if (length < 2 || length > LONGEST_NAME || end == text.length() || !Surnames.begin(text, at, end)) {
            return false;
        }
        int next = signs(end);
        int labelled = Math.max(OF_PHONES.lengthAt(text, next), OF_IDS.lengthAt(text, next));
        boolean called = personCalled || numberEnd(signs(next + labelled)) > 0;
        boolean one = called ? !placeName(end, Level.TOWN) : parted(end) && !beginsPlaceName(end) && namesDivision(next);
        personCalled = false;
        return one && add(ElementType.PERSON, length);
    }

    private boolean add(ElementType type, int length) {
        spans.add(new Span(type, at, at + length, text.slice(at, at + length)));
        at += length;
        return true;
    }

    private boolean beginsPlaceName(int end) {
        for (int to = at + 2; to < end; to++) {
            if (placeName(to, Level.COUNTY)) {
                return true;
            }
        }
        return placeName(end, Level.VILLAGE);
    }

    /** Whether what stands before {@code end} names a division of that level or a coarser one. */
    private boolean placeName(int end, Level finest) {
        return finest == Level.VILLAGE ? gazetteer.isName(text, at, end)
                : Arrays.stream(gazetteer.upperNamed(text, at, end)).anyMatch(d -> gazetteer.level(d).compareTo(finest) <= 0);
    }

    private boolean namesDivision(int from) {
        return finder.fullNameAt(text, from) > 0;
    }

    private boolean parted(int end) {
        char c = text.at(end);
        return c == ':' || c == ',' || blankBefore(end);
    }

    /** Blanks between Chinese characters are gone from the normal text. */
    private boolean blankBefore(int i) {
        return i > 0 && i < text.length() && text.sourceStart(i) > text.sourceEnd(i);
    }

    /** After what is neither letter nor digit; a dash or # may belong to a number. */
    private int signs(int from) {
        int i = from;
        while (i < text.length()) {
            char c = text.at(i);
            boolean pair = Character.isHighSurrogate(c) && Character.isLowSurrogate(text.at(i + 1));
            int point = pair ? Character.toCodePoint(c, text.at(i + 1)) : c;
            if (Character.isLetterOrDigit(point) || c == '-' || c == '#') {
                return i;
            }
            i += pair ? 2 : 1;
        }
        return i;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean han(char c) {
        return c >= '\u4e00' && c <= '\u9fff';
    }
}
