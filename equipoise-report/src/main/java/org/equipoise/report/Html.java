package org.equipoise.report;

import tools.jackson.databind.JsonNode;

/** Text as HTML. Every text of a report passes through here: a method or a file may be named like markup. */
final class Html {
    private Html() {}

    /** Text as element content or as a quoted attribute. */
    static String escaped(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
        return html.toString();
    }

    /**
     * JSON as the content of a script element. Nothing is unescaped there, so the characters that could end the element
     * or open a comment are written as JSON escapes, which only strings can hold.
     */
    static String script(JsonNode json) {
        return JsonText.compact(json)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    static String paragraph(String text) {
        return "<p>" + escaped(text) + "</p>\n";
    }

    static String strong(String text) {
        return "<strong>" + escaped(text) + "</strong>";
    }

    /** A number with its interval in a smaller line below. */
    static String withNote(String html, String note) {
        return note.isEmpty() ? html : html + "<small>" + escaped(note) + "</small>";
    }

    /** A section with a heading that can be linked to; empty where there is nothing to show. */
    static String section(String id, String heading, String content) {
        return content.isEmpty()
                ? ""
                : "<section id=\"" + id + "\">\n<h2>" + escaped(heading) + "</h2>\n" + content + "</section>\n";
    }

    static String details(String summary, String content) {
        return "<details><summary>" + escaped(summary) + "</summary>\n" + content + "</details>\n";
    }
}
