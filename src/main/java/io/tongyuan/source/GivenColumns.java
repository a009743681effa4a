package io.tongyuan.source;

import io.tongyuan.model.Failed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The columns of a list by their headers, where somebody says which they are: {@code id=证件号码,name=姓名}. */
public record GivenColumns(Optional<String> number, Optional<String> name) {
    private static final Pattern COLUMN = Pattern.compile("\\s*(id|number|code|name)\\s*=(.+)");

    /**
     * @param written "" for nothing
     * @throws Failed PARAMETER_INVALID
     */
    public static GivenColumns read(String written) {
        Optional<String> number = Optional.empty();
        Optional<String> name = Optional.empty();
        for (String one : written.isBlank() ? new String[0] : written.split(",")) {
            Matcher m = COLUMN.matcher(one);
            if (!m.matches()) {
                throw new Failed("PARAMETER_INVALID", "columns 应写作 id=证件号码列名,name=姓名列名。");
            }
            if (m.group(1).equals("name")) {
                name = Optional.of(m.group(2).strip());
            } else {
                number = Optional.of(m.group(2).strip());
            }
        }
        return new GivenColumns(number, name);
    }

    /** The same as a mapping of headers to the items of a list. */
    public HeaderMapping mapping(String numberItem, String nameItem) {
        Map<String, String> columns = new LinkedHashMap<>();
        number.ifPresent(n -> columns.put(n, numberItem));
        name.ifPresent(n -> columns.put(n, nameItem));
        return HeaderMapping.ofList(columns);
    }
}
