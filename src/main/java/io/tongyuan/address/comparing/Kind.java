package io.tongyuan.address.comparing;

/** What the tagger tells apart, as far as a comparison needs it. */
enum Kind {
    TOWN(Aspect.DIVISION), COMMUNITY(Aspect.DIVISION), ZONE(Aspect.NAME), ROAD(Aspect.ROAD), ROAD_NUMBER(Aspect.NUMBER), SUB_ROAD(Aspect.ROAD), SUB_ROAD_NUMBER(Aspect.NUMBER),
    POI(Aspect.NAME), SUB_POI(Aspect.NAME), BUILDING(Aspect.BUILDING), UNIT(Aspect.UNIT), FLOOR(Aspect.ROOM), ROOM(Aspect.ROOM), ASSIST(Aspect.SURROUNDINGS),
    DIVISION(Aspect.DIVISION), OTHER(Aspect.TEXT);

    private final Aspect aspect;

    Kind(Aspect aspect) {
        this.aspect = aspect;
    }

    Aspect aspect() {
        return aspect;
    }

    static Kind of(String label) {
        return switch (label) {
            case "country", "prov", "city", "district" -> DIVISION;
            case "town" -> TOWN;
            case "community", "village_group" -> COMMUNITY;
            case "devzone" -> ZONE;
            case "road" -> ROAD;
            case "roadno" -> ROAD_NUMBER;
            case "subroad" -> SUB_ROAD;
            case "subroadno" -> SUB_ROAD_NUMBER;
            case "poi" -> POI;
            case "subpoi" -> SUB_POI;
            case "houseno" -> BUILDING;
            case "cellno" -> UNIT;
            case "floorno" -> FLOOR;
            case "roomno" -> ROOM;
            case "assist", "intersection", "distance" -> ASSIST;
            default -> OTHER;
        };
    }

    boolean counts() {
        return switch (this) {
            case ROAD_NUMBER, SUB_ROAD_NUMBER, BUILDING, UNIT, FLOOR, ROOM -> true;
            default -> false;
        };
    }

    UnitText.Element element(String letters) {
        return new UnitText.Element(this, counts() ? numeral(letters) : letters);
    }

    /** 三号楼 and 3幢 are 3, 2单元 is 2, 附1号 附1: the words for what is counted are left out. */
    private static String numeral(String letters) {
        StringBuilder out = new StringBuilder();
        for (char c : letters.toCharArray()) {
            if (c < 128 || "甲乙丙丁东西南北附".indexOf(c) >= 0) {
                out.append(c);
            }
        }
        return out.isEmpty() ? letters : out.toString();
    }
}
