package io.tongyuan.model;

/** How two entities hang together; read from → to. */
public enum LinkType {
    REPRESENTS("法定代表人"),
    WORKS_FOR("任职于"),
    REGISTERED_AT("住所"),
    RESIDES_AT("居住于"),
    BUILDS("建设"),
    LOCATED_AT("位于"),
    HOLDS("持有"),
    PERMITTED_BY("许可"),
    PART_OF("属于");

    private final String text;

    LinkType(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
