package org.equipoise.cli;

/** Text broken at spaces, and where that is not enough after brackets, to fit 80 columns; later lines are indented as the body. */
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
            String glue = first ? "" : " ";
            for (String part : parts(word, WIDTH - indent)) {
                if (column > indent && column + glue.length() + part.length() > WIDTH) {
                    text.append('\n').append(margin);
                    column = indent;
                    glue = "";
                }
                text.append(glue).append(part);
                column += glue.length() + part.length();
                glue = "";
                first = false;
            }
        }
        return text.append('\n').toString();
    }

    /** The word, cut after its brackets if it is wider than a line. */
    private static String[] parts(String word, int width) {
        return word.length() <= width ? new String[] {word} : word.split("(?<=\\[)", -1);
    }
}
