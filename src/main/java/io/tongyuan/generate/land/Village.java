package io.tongyuan.generate.land;

/**
 * @param code twelve digits
 * @param name as people say it: 沈古村, 和平社区
 */
public record Village(String code, String name) {
    public boolean rural() {
        return name.endsWith("村");
    }
}
