package org.equipoise.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.equipoise.data.DataException;
import org.equipoise.data.file.Inputs;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** Reads YAML. Apart from its callers so that Jackson is loaded only where a file or preset is read. */
final class Yaml {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Yaml() {}

    /** A file. */
    static JsonNode tree(Path file) {
        try {
            return tree(Files.readString(file, StandardCharsets.UTF_8), file.toString());
        } catch (IOException failed) {
            throw Inputs.unreadable(file, failed);
        }
    }

    /** @param place what an error names */
    static JsonNode tree(String text, String place) {
        try {
            return root(text);
        } catch (JacksonException malformed) {
            throw new DataException(
                    place + ", line " + malformed.getLocation().getLineNr() + ": is no YAML: "
                            + malformed.getOriginalMessage(),
                    malformed);
        }
    }

    /** By the parser alone: a mapper takes longer to get ready than a run takes to read. Of a name that is there twice one value would be lost. */
    private static JsonNode root(String text) {
        YAMLFactory factory = YAMLFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (JsonParser in = factory.createParser(ObjectReadContext.empty(), text)) {
            return in.nextToken() == null ? JSON.missingNode() : node(in);
        }
    }

    private static JsonNode node(JsonParser in) {
        return switch (in.currentToken()) {
            case START_OBJECT -> object(in);
            case START_ARRAY -> array(in);
            case VALUE_NUMBER_INT -> JSON.numberNode(in.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> JSON.numberNode(in.getDoubleValue());
            case VALUE_TRUE, VALUE_FALSE -> JSON.booleanNode(in.getBooleanValue());
            case VALUE_NULL -> JSON.nullNode();
            default -> JSON.stringNode(in.getString());
        };
    }

    private static JsonNode object(JsonParser in) {
        ObjectNode object = JSON.objectNode();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            object.set(name, node(in));
        }
        return object;
    }

    private static JsonNode array(JsonParser in) {
        ArrayNode array = JSON.arrayNode();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            array.add(node(in));
        }
        return array;
    }

    private static String kind(JsonNode node) {
        if (node.isValueNode()) {
            return "a value";
        }
        return node.isObject() ? "a map" : "a list";
    }

    /**
     * A map node as text by name; missing is empty.
     *
     * @param apart names that must stand for maps and are left out
     */
    static Map<String, String> flat(JsonNode node, String place, String... apart) {
        Map<String, String> values = new LinkedHashMap<>();
        if (node.isMissingNode() || node.isNull()) {
            return values;
        }
        if (!node.isObject()) {
            throw new DataException(place + ": expected a map of names to values");
        }
        node.properties().forEach(entry -> {
            boolean leftOut = List.of(apart).contains(entry.getKey());
            String expected = leftOut ? "a map" : "a value";
            String kind = kind(entry.getValue());
            if (!kind.equals(expected)) {
                throw new DataException(place + ", " + entry.getKey() + ": expected " + expected + ", got " + kind);
            }
            if (!leftOut) {
                values.put(entry.getKey(), entry.getValue().asString());
            }
        });
        return values;
    }
}
