package org.equipoise.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.Names;
import org.equipoise.catalogue.Composition;
import org.equipoise.experiment.MethodChoice;
import tools.jackson.databind.JsonNode;

/**
 * Published parameters, a text resource: {@code metrics}, {@code shared} parameters, and under {@code methods} what holds for one
 * method ("badr") or one form of it ("badr:released") alone.
 */
public final class Preset {
    private static final List<String> NAMES =
            List.of("coat-badr", "kuairec-badr", "yahoo-badr", "coat-v2", "kuairec-v2", "yahoo-v2");

    private final String name;
    private final JsonNode root;

    private Preset(String name, JsonNode root) {
        this.name = name;
        this.root = root;
    }

    /** @throws IllegalArgumentException if there is none of that name; suggests the nearest */
    public static Preset named(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException(Names.unknown("preset", name, NAMES));
        }
        String file = "presets/" + name + ".yaml";
        try (InputStream in = Preset.class.getResourceAsStream(file)) {
            return new Preset(name, Yaml.tree(new String(in.readAllBytes(), StandardCharsets.UTF_8), file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String name() {
        return name;
    }

    /** The metrics it is published with. */
    Optional<String> metrics() {
        return Optional.ofNullable(root.get("metrics")).map(JsonNode::asString);
    }

    /** The parameters of a method, "id", "id:variant" or a composition: the shared ones, the method's, the form's; the later wins. */
    public Map<String, String> parameters(String method) {
        Map<String, String> parameters = new LinkedHashMap<>(Yaml.flat(root.path("shared"), name));
        for (String key : keys(method)) {
            parameters.putAll(Yaml.flat(root.path("methods").path(key), name));
        }
        return parameters;
    }

    /** A composition has the parameters of the method it changes. */
    private static List<String> keys(String method) {
        MethodChoice choice = MethodChoice.parse(method, Map.of());
        String id = choice.entry().id();
        String base = Composition.isOne(id) ? Composition.parse(id).base().orElse(id) : id;
        return List.of(base, base + ":" + choice.variant().text());
    }

    /** The names, for help. */
    static final class Candidates implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return NAMES.iterator();
        }
    }
}
