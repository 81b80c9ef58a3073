package org.equipoise.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Values of {@link Parameters}, all of them, by name: immutable, checked when set. What is not set has its parameter's fallback. */
public final class Settings {
    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = values;
    }

    /** Every parameter at its fallback. */
    public static Settings standard() {
        return new Settings(Map.of());
    }

    /**
     * These settings with others on top.
     *
     * @throws IllegalArgumentException if a name is unknown (suggests the nearest) or a value is not of the parameter's kind
     */
    public Settings with(Map<String, String> overrides) {
        Map<String, String> merged = new TreeMap<>(values);
        overrides.forEach((name, text) -> {
            Parameters.named(name).kind().check(name, text);
            merged.put(name, text);
        });
        return new Settings(merged);
    }

    /** These settings with one more, checked as {@link #with(Map)} checks. */
    public Settings with(String name, String text) {
        return with(Map.of(name, text));
    }

    /** The text of a parameter. */
    public String text(Parameter parameter) {
        return values.getOrDefault(parameter.name(), parameter.fallback());
    }

    /** The value of a parameter that is a whole number. */
    public int whole(Parameter parameter) {
        return Integer.parseInt(text(parameter));
    }

    /** The value of a parameter that is a number. */
    public double real(Parameter parameter) {
        return Double.parseDouble(text(parameter));
    }

    /** The values of a parameter that is a list of whole numbers, separated by commas. */
    public List<Integer> wholes(Parameter parameter) {
        List<Integer> numbers = new ArrayList<>();
        for (String part : text(parameter).split(",", -1)) {
            numbers.add(Integer.parseInt(part));
        }
        return numbers;
    }

    /** The values of a parameter that is a list of words, separated by commas. */
    public List<String> words(Parameter parameter) {
        return List.of(text(parameter).split(",", -1));
    }

    /** Only what was set, by name. */
    public Map<String, String> changed() {
        return Map.copyOf(values);
    }

    /** Every parameter by name with its value, fallbacks included, for provenance. */
    public Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        for (Parameter parameter : Parameters.all()) {
            all.put(parameter.name(), text(parameter));
        }
        return all;
    }
}
