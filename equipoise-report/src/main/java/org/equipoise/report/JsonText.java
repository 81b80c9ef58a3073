package org.equipoise.report;

import java.io.StringWriter;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;

/** JSON trees as text. By the generator alone: a mapper takes longer to get ready than a report takes to write. */
final class JsonText {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    /** On one line without blanks. */
    static String compact(JsonNode node) {
        return text(node, ObjectWriteContext.empty());
    }

    /** Indented, with a final line break. */
    static String document(JsonNode node) {
        return text(node, new Indented()) + "\n";
    }

    private static String text(JsonNode node, ObjectWriteContext context) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(context, text)) {
            write(node, out);
        }
        return text.toString();
    }

    private static void write(JsonNode node, JsonGenerator out) {
        switch (node.getNodeType()) {
            case OBJECT -> {
                out.writeStartObject();
                for (Map.Entry<String, JsonNode> property : node.properties()) {
                    out.writeName(property.getKey());
                    write(property.getValue(), out);
                }
                out.writeEndObject();
            }
            case ARRAY -> {
                out.writeStartArray();
                for (JsonNode item : node.values()) {
                    write(item, out);
                }
                out.writeEndArray();
            }
            case STRING -> out.writeString(node.asString());
            case NUMBER -> out.writeNumber(node.asString());
            case BOOLEAN -> out.writeBoolean(node.asBoolean());
            case NULL -> out.writeNull();
            case BINARY, MISSING, POJO -> throw new IllegalArgumentException(
                    "JSON has objects, arrays, texts, numbers, true, false and null, got " + node.getNodeType());
        }
    }

    /** A printer keeps its depth, so that each document has its own. */
    private static final class Indented extends ObjectWriteContext.Base {
        private final PrettyPrinter printer = new DefaultPrettyPrinter();

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return printer;
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
