package io.tongyuan.model;

import static io.tongyuan.model.Severity.ERROR;
import static io.tongyuan.model.Severity.WARNING;

/**
 * Every finding there is. The names are stable: programs of agencies depend on them, so one may be added but none renamed.
 */
public enum FindingCode {
    EMPTY(ERROR, "没有填写"),
    INPUT_TOO_LONG(ERROR, "内容过长，未作识别"),
    PAIR_MALFORMED(ERROR, "这一行不是以一个制表符分开的两个地址"),

    // ID numbers, GB 11643
    PERSON_ID_LENGTH(ERROR, "公民身份号码应为18位（旧号15位）"),
    PERSON_ID_CHARACTER(ERROR, "公民身份号码含有不允许的字符"),
    PERSON_ID_BIRTH_DATE(ERROR, "公民身份号码中的出生日期不存在"),
    PERSON_ID_BIRTH_DATE_FUTURE(ERROR, "公民身份号码中的出生日期晚于今天"),
    PERSON_ID_BIRTH_DATE_EARLY(WARNING, "公民身份号码中的出生日期距今超过130年，请核对"),
    PERSON_ID_CHECK_DIGIT(ERROR, "公民身份号码的校验码不符"),
    PERSON_ID_DIVISION_UNKNOWN(WARNING, "公民身份号码前6位不是已知的行政区划代码"),
    PERSON_ID_OLD_FORM(WARNING, "15位旧身份证号，已按GB 11643升为18位"),
    PERSON_ID_NATIONALITY_UNKNOWN(WARNING, "外国人永久居留证件号码的前3位不是已知的国籍代码"),
    PERSON_ID_RESIDENCE_CHECK_DIGIT(WARNING, "15位外国人永久居留证件号码的校验码不符（该校验规则未见于公开标准）"),
    BIRTH_DATE_CONTRADICTS_ID(WARNING, "出生日期与公民身份号码中的出生日期不同"),
    SEX_CONTRADICTS_ID(WARNING, "性别与公民身份号码中的性别不同"),

    // credit codes, GB 32100, and the organisation code inside, GB 11714
    USCC_LENGTH(ERROR, "统一社会信用代码应为18位"),
    USCC_CHARACTER(ERROR, "统一社会信用代码含有不允许的字符（不使用I、O、S、V、Z）"),
    USCC_CHECK_DIGIT(ERROR, "统一社会信用代码的校验码不符"),
    USCC_REGISTRAR_UNKNOWN(WARNING, "登记管理部门代码或机构类别代码未在GB 32100中列出"),
    USCC_DIVISION_UNKNOWN(WARNING, "统一社会信用代码第3至8位不是已知的行政区划代码"),
    USCC_ORGANISATION_CHECK_DIGIT(ERROR, "其中的组织机构代码校验码不符"),

    // registration numbers, GS 15-2006
    REGISTRATION_NUMBER_LENGTH(ERROR, "工商注册号应为15位"),
    REGISTRATION_NUMBER_CHARACTER(ERROR, "工商注册号应全为数字"),
    REGISTRATION_NUMBER_CHECK_DIGIT(ERROR, "工商注册号的校验码不符"),
    REGISTRATION_NUMBER_DIVISION_UNKNOWN(WARNING, "工商注册号前6位不是已知的登记机关代码"),

    // project codes, GB/T 40058
    PROJECT_CODE_FORM(ERROR, "投资项目代码的格式应为 2211-441900-04-02-310151 这样的24位"),
    PROJECT_CODE_DATE(ERROR, "投资项目代码中的年月不存在"),
    PROJECT_CODE_DATE_FUTURE(ERROR, "投资项目代码中的年月晚于今天"),
    PROJECT_CODE_DATE_UNUSUAL(WARNING, "投资项目代码中的年月早于该编码规则的启用时间，请核对"),
    PROJECT_CODE_DIVISION_UNKNOWN(WARNING, "投资项目代码中的行政区划代码未知"),
    PROJECT_CODE_CHECK_DIGIT(WARNING, "投资项目代码的校验码不符（该校验规则由实例推得）"),

    // real-estate units, GB/T 37346
    ESTATE_UNIT_LENGTH(ERROR, "不动产单元号应为28位（宗地号19位）"),
    ESTATE_UNIT_CHARACTER(ERROR, "不动产单元号含有不允许的字符"),
    ESTATE_UNIT_PARCEL_KIND(ERROR, "不动产单元号的宗地（宗海）特征码不符合GB/T 37346"),
    ESTATE_UNIT_PARCEL_KIND_UNUSUAL(WARNING, "不动产单元号的宗地特征码两位一般不这样组合，请核对"),
    ESTATE_UNIT_FIXTURE_KIND(ERROR, "不动产单元号的定着物特征码应为F、L、Q或W"),
    ESTATE_UNIT_FIXTURE_NUMBER(ERROR, "无定着物（W）的不动产单元号后8位应全为0"),
    ESTATE_UNIT_DIVISION_UNKNOWN(WARNING, "不动产单元号前6位不是已知的县级行政区划代码"),

    // division codes
    DIVISION_CODE_LENGTH(ERROR, "行政区划代码应为12位（或2、4、6、9位）"),
    DIVISION_CODE_CHARACTER(ERROR, "行政区划代码应全为数字"),
    DIVISION_CODE_UNKNOWN(WARNING, "不是已知的行政区划代码"),

    // addresses
    DIVISION_AMBIGUOUS(WARNING, "行政区划不能唯一确定"),
    DIVISION_CONTRADICTION(WARNING, "各级行政区划互相矛盾"),
    DIVISION_RENAMED(WARNING, "行政区划已更名或撤并"),
    DIVISION_UNKNOWN(WARNING, "没有认出行政区划"),
    DIVISION_REPEATED(WARNING, "行政区划重复书写"),
    SECOND_ADDRESS(WARNING, "文本中含有另一个地址"),

    // files and rows
    ROW_FIELD_COUNT(ERROR, "字段个数与表头不符"),
    ROW_ENCODING(ERROR, "含有无法按文件编码读出的字符"),
    ROW_TOO_LARGE(ERROR, "单行过大"),
    ROW_QUOTES(ERROR, "引号不成对，字段的界限无法确定"),
    NAME_EMPTY(WARNING, "没有填写姓名"),
    WITHDRAWAL_KEY_MISSING(ERROR, "没有填写能确定一条记录的标识，不知道撤回哪一条"),
    ROW_NAMES_NOTHING(ERROR, "没有任何标识、名称或地点，无法入库"),
    DATE_UNREADABLE(WARNING, "日期无法识别"),
    NUMBER_UNREADABLE(WARNING, "数值无法识别"),
    NUMBER_SCIENTIFIC(WARNING, "长号码已被表格软件改成科学计数法，后几位已丢失，未采用"),
    TEXT_REPLACED(WARNING, "含有替换字符（�），原字在导出时已丢失"),
    ID_KIND_OTHER(WARNING, "证件种类不是居民身份证，号码未按公民身份号码识别"),
    COORDINATES_OUT_OF_RANGE(WARNING, "经纬度超出中国范围，未采用"),
    COORDINATES_CRS_UNKNOWN(WARNING, "坐标系无法识别，坐标未采用"),
    TEXT_HOLDS_PERSON_ID(WARNING, "文字中含有疑似身份证号，入库时已遮盖"),
    PROJECT_STATE_UNKNOWN(WARNING, "项目状态不在 立项、用地、规划、在建、竣工 之内");

    private final Severity severity;
    private final String text;

    FindingCode(Severity severity, String text) {
        this.severity = severity;
        this.text = text;
    }

    public Severity severity() {
        return severity;
    }

    /** What is wrong, in Chinese. */
    public String text() {
        return text;
    }
}
