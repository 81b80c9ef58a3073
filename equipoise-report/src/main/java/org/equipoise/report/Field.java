package org.equipoise.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON value and where it stands, so that what is missing or of the wrong kind is named by its place.
 *
 * @param node the value; a missing node where the document has none
 * @param place JSON pointer from the root, "/runs/0/seed" for instance
 */
record Field(JsonNode node, String place) {

    /**
     * What is read of a JSON file.
     *
     * @throws IllegalArgumentException if it is no JSON, or not what is expected of it
     */
    static <T> T read(Path file, Function<Field, T> value) throws IOException {
        String json = Files.readString(file, StandardCharsets.UTF_8);
        try {
            return value.apply(new Field(JsonMapper.shared().readTree(json), ""));
        } catch (JacksonException e) {
            throw new IllegalArgumentException(file + ": expected JSON, got " + e.getOriginalMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    Field at(String name) {
        return new Field(node.path(name), place + "/" + name);
    }

    boolean isPresent() {
        return !node.isMissingNode() && !node.isNull();
    }

    /** What is read of the value, if there is one. */
    <T> Optional<T> optional(Function<Field, T> value) {
        return isPresent() ? Optional.of(value.apply(this)) : Optional.empty();
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

    boolean flag() {
        check(node.isBoolean(), "true or false");
        return node.booleanValue();
    }

    /** The one of these that goes by this text. */
    <T> T oneOf(T[] values, Function<T, String> name) {
        String text = text();
        return Stream.of(values)
                .filter(value -> name.apply(value).equals(text))
                .findFirst()
                .orElseThrow(
                        () -> unexpected("one of " + Stream.of(values).map(name).toList()));
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
        if (!holds) {
            throw unexpected(expected);
        }
    }

    private IllegalArgumentException unexpected(String expected) {
        String got = node.isMissingNode() ? "nothing" : abbreviated(node.toString());
        return new IllegalArgumentException(
                (place.isEmpty() ? "document" : place) + ": expected " + expected + ", got " + got);
    }

    private static String abbreviated(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
}
