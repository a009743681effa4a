package io.tongyuan.model;

/** How two entities hang together; read from → to: the one is the other's 法定代表人, the one lies at the other. */
public enum LinkType {
    REPRESENTS("法定代表人"),
    /** An office, with its position, since and until. */
    HOLDS_OFFICE_IN("任职于"),
    /** An employment, as social insurance sees it. */
    WORKS_FOR("就业于"),
    /** A marriage; where it has ended the link says until when. */
    SPOUSE_OF("配偶"),
    PARENT_OF("父母"),
    /** A household is the certificate 户口簿 of its number. */
    HEADS("户主"),
    MEMBER_OF("户内成员"),
    /** A person known by several items together is probably this one of the register; never a certainty. */
    PROPOSED_AS("推定为"),
    REGISTERED_AT("住所"),
    RESIDES_AT("居住于"),
    BUILDS("建设"),
    LOCATED_AT("位于"),
    HOLDS("持有"),
    /** A right to land, a building or a flat. */
    OWNS("权利人"),
    /** What a document is about: the unit of a title, the parcel of a permit. */
    CONCERNS("涉及"),
    /** The approval that gave an estate or a place its name. */
    NAMED_BY("命名依据"),
    PERMITTED_BY("许可"),
    /** What happened with a project: a tender, an inspection, a penalty, a loan. */
    RECORDED_IN("项目记录"),
    /** A building on its parcel. */
    STANDS_ON("坐落于"),
    /** A flat in its building. */
    PART_OF("属于");

    private final String text;

    LinkType(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
