package org.equipoise.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A JSON value and where it stands, so that what is missing or of the wrong kind is named by its place.
 *
 * @param node the value; a missing node where the document has none
 * @param place JSON pointer from the root, "/runs/0/seed" for instance
 */
record Field(JsonNode node, String place) {

    Field at(String name) {
        return new Field(node.path(name), place + "/" + name);
    }

    boolean isPresent() {
        return !node.isMissingNode() && !node.isNull();
    }

    /** A number; null reads as NaN. */
    double number() {
        if (node.isNull()) {
            return Double.NaN;
        }
        check(node.isNumber(), "a number or null");
        return node.doubleValue();
    }

    long integer() {
        check(node.isIntegralNumber() && node.canConvertToLong(), "an integer");
        return node.longValue();
    }

    int count() {
        check(node.isIntegralNumber() && node.canConvertToInt(), "an integer");
        return node.intValue();
    }

    String text() {
        check(node.isString(), "a string");
        return node.stringValue();
    }

    <T> List<T> list(Function<Field, T> item) {
        check(node.isArray(), "an array");
        List<T> items = new ArrayList<>(node.size());
        for (int i = 0; i < node.size(); i++) {
            items.add(item.apply(new Field(node.path(i), place + "/" + i)));
        }
        return Collections.unmodifiableList(items);
    }

    /** The object's members in the document's order. */
    <T> Map<String, T> map(Function<Field, T> item) {
        check(node.isObject(), "an object");
        Map<String, T> items = new LinkedHashMap<>();
        for (String name : node.propertyNames()) {
            items.put(name, item.apply(at(name)));
        }
        return Collections.unmodifiableMap(items);
    }

    private void check(boolean holds, String expected) {
        if (holds) {
            return;
        }
        String got = node.isMissingNode() ? "nothing" : abbreviated(node.toString());
        throw new IllegalArgumentException(
                (place.isEmpty() ? "document" : place) + ": expected " + expected + ", got " + got);
    }

    private static String abbreviated(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
}
