package io.tongyuan.cascade;

/** The number behind a road's name in a text. */
final class PlateText {
    private PlateText() {
    }

    /** As it stands where the number is not found behind the road. */
    static String renumbered(String text, String road, String from, String to) {
        int at = text.indexOf(road);
        if (at < 0) {
            return text;
        }
        int start = at + road.length();
        int end = start + from.length();
        boolean there = text.startsWith(from, start) && (end == text.length() || !Character.isDigit(text.charAt(end)) && "-附之".indexOf(text.charAt(end)) < 0);
        return there ? text.substring(0, start) + to + text.substring(end) : text;
    }
}
