package org.equipoise.report;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A chart: what the script of the page draws, its caption, and its data as a table for those who read without.
 *
 * @param kind the drawing: "dots", "lines", "histogram" or "stack"
 * @param caption what is seen, in a sentence
 * @param options the data, one entry a choice of the selector
 * @param data the same as HTML
 * @param folding whether the table stands open beside the chart
 */
record Figure(String kind, String caption, ArrayNode options, String data, Folding folding) {

    /** What the page does with the table once the chart is drawn; without JavaScript it stands open. */
    enum Folding {
        OPEN,
        FOLDED
    }

    /** The figure, or the table alone where there is nothing to draw. */
    String html() {
        if (options.isEmpty()) {
            return data;
        }
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.set("options", options);
        return "<figure data-chart=\"" + kind + "\">\n<div class=\"controls\"></div>\n"
                + "<div class=\"chart\" role=\"img\" aria-label=\"" + Html.escaped(caption) + "\"></div>\n"
                + "<figcaption>" + Html.escaped(caption) + "</figcaption>\n"
                + "<script type=\"application/json\">" + Html.script(content) + "</script>\n"
                + "<details open" + (folding == Folding.FOLDED ? " data-fold" : "")
                + "><summary>The data of this chart</summary>\n" + data + "</details>\n</figure>\n";
    }

    /** One choice of the selector, to be filled. */
    static ObjectNode option(String name) {
        return JsonNodeFactory.instance.objectNode().put("name", name);
    }

    /** A dot with its whiskers. */
    static ObjectNode dot(String label, double value, double low, double high) {
        ObjectNode dot = JsonNodeFactory.instance.objectNode().put("label", label);
        dot.set("value", ResultsTree.number(value));
        dot.set("low", ResultsTree.number(low));
        dot.set("high", ResultsTree.number(high));
        return dot;
    }

    /** Adds a choice of dots if there is a dot to draw; rows without a value have none. */
    static void addDots(List<ObjectNode> options, ObjectNode option, List<ObjectNode> dots) {
        List<ObjectNode> drawn =
                dots.stream().filter(dot -> dot.path("value").isNumber()).toList();
        if (!drawn.isEmpty()) {
            option.set("rows", list(drawn));
            options.add(option);
        }
    }

    static ArrayNode list(Iterable<? extends JsonNode> nodes) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        nodes.forEach(list::add);
        return list;
    }
}
