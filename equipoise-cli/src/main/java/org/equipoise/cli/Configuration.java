package org.equipoise.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.equipoise.catalogue.Catalogue;
import org.equipoise.catalogue.CatalogueEntry;
import org.equipoise.catalogue.Composition;
import org.equipoise.catalogue.Composition.Part;
import org.equipoise.catalogue.Settings;
import org.equipoise.data.DataException;
import org.equipoise.experiment.MethodChoice;
import tools.jackson.databind.JsonNode;

/**
 * A configuration file: parameters by name; {@code estimator} and {@code imputation}, with {@code propensity} beside them, compose a method;
 * {@code methods} gives names to methods with pieces and parameters of their own.
 *
 * @param parameters what holds for every method
 * @param pieces what is composed or changed
 * @param methods methods by the name given to them
 */
record Configuration(Map<String, String> parameters, Map<Part, String> pieces, Map<String, Named> methods) {
    private static final String METHODS = "methods";
    private static final String METHOD = "method";

    /**
     * A method that a configuration gives a name.
     *
     * @param text the method as the command line writes it
     * @param parameters what holds for it alone
     */
    record Named(String text, Map<String, String> parameters) {}

    /** No file. */
    static Configuration none() {
        return new Configuration(Map.of(), Map.of(), Map.of());
    }

    /** @throws DataException if the file cannot be read, is no YAML, is not as above, or has a value or a method that is not valid */
    static Configuration read(Path file) {
        JsonNode root = Yaml.tree(file);
        String place = file.toString();
        Map<String, Named> methods = new LinkedHashMap<>();
        if (root.path(METHODS).isObject()) {
            root.path(METHODS).properties().forEach(entry -> {
                String name = checkedName(place, entry.getKey());
                methods.put(name, named(Yaml.flat(entry.getValue(), place + ", " + name), place + ", " + name));
            });
        }
        Map<String, String> parameters = new LinkedHashMap<>(Yaml.flat(root, place, METHODS));
        Map<Part, String> pieces =
                Stream.of(Part.ESTIMATOR, Part.IMPUTATION).anyMatch(part -> parameters.containsKey(part.text()))
                        ? takePieces(parameters)
                        : Map.of();
        Blame.check(place, () -> {
            Settings.standard().with(parameters);
            new Composition(Optional.empty(), pieces).checkWords();
        });
        return new Configuration(parameters, pieces, methods);
    }

    private static String checkedName(String place, String name) {
        if (!name.matches("[A-Za-z0-9._-]+")
                || name.equals(MethodNames.ALL)
                || Catalogue.all().stream().map(CatalogueEntry::id).anyMatch(name::equals)) {
            throw new DataException(place + ", methods: got the name \"" + name
                    + "\", expected letters, digits, '.', '_', '-', and no id of the catalogue");
        }
        return name;
    }

    private static Named named(Map<String, String> values, String place) {
        Map<String, String> parameters = new LinkedHashMap<>(values);
        Optional<String> base = Optional.ofNullable(parameters.remove(METHOD));
        Map<Part, String> pieces = takePieces(parameters);
        if (base.isEmpty() && pieces.isEmpty()) {
            throw new DataException(place + ": expected a method to change, or an estimator to compose one");
        }
        String chosen = new Composition(Optional.empty(), pieces).text();
        String text = base.map(id -> pieces.isEmpty() ? id : id + "+" + chosen).orElse(chosen);
        Blame.check(place, () -> {
            MethodChoice choice = MethodChoice.parse(text, parameters);
            SettingFlags.checkRead(parameters.keySet(), List.of(choice));
        });
        return new Named(text, parameters);
    }

    private static Map<Part, String> takePieces(Map<String, String> parameters) {
        Map<Part, String> pieces = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            Optional.ofNullable(parameters.remove(part.text())).ifPresent(word -> pieces.put(part, word));
        }
        return pieces;
    }
}
