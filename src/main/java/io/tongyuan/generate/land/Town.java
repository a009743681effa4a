package io.tongyuan.generate.land;

import java.util.List;

/**
 * @param code twelve digits
 * @param name 北郊镇, 青年路街道
 */
public record Town(String code, String name, List<Village> villages) {
    public Town {
        villages = List.copyOf(villages);
    }

    public boolean urban() {
        return name.endsWith("街道");
    }

    public List<Village> ruralVillages() {
        return villages.stream().filter(Village::rural).toList();
    }
}
