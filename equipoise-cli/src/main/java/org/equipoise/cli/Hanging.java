package org.equipoise.cli;

/** Text broken at spaces to fit 80 columns, its later lines indented under the first word of its body. */
final class Hanging {
    private static final int WIDTH = 80;

    private Hanging() {}

    /** {@code head}, padded to {@code indent} columns, and {@code body} in the columns behind it; ends with a line break. */
    static String text(String head, int indent, String body) {
        String margin = " ".repeat(indent);
        StringBuilder text = new StringBuilder(head);
        text.append(" ".repeat(Math.max(1, indent - head.length())));
        int column = text.length();
        boolean first = true;
        for (String word : body.split(" ", -1)) {
            if (!first && column + 1 + word.length() > WIDTH) {
                text.append('\n').append(margin);
                column = indent;
                first = true;
            }
            text.append(first ? "" : " ").append(word);
            column += word.length() + (first ? 0 : 1);
            first = false;
        }
        return text.append('\n').toString();
    }
}
