package org.equipoise.bench.growth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where one measurement is taken: the size of the data, the threads, and everything else as parameters of the method.
 *
 * @param values by name; those that are no parameter of a method are {@link #OWN}
 */
record PointSettings(Map<String, String> values) {
    static final String METHOD = "method";
    static final String POPULATION = "population";
    static final String ROWS = "rows";
    static final String USERS = "users";
    static final String ITEMS = "items";
    static final String THREADS = "threads";

    /** What describes the data and the machine, not the method, with what stands where nothing else is said. */
    private static final Map<String, String> OWN = Map.of(
            METHOD, "dr-jl",
            POPULATION, "grid",
            ROWS, "1000000",
            USERS, "100000",
            ITEMS, "10000",
            THREADS, "2");

    /** Parameters of the method where nothing else is said: two epochs of everything, steps that visit no more than their batch. */
    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("optimizer", "lazy-adam"),
            Map.entry("factors", "32"),
            Map.entry("ratio", "4"),
            Map.entry("batch", "8192"),
            Map.entry("epochs", "2"),
            Map.entry("stop", "never"),
            Map.entry("propensity.factors", "16"),
            Map.entry("propensity.ratio", "5"),
            Map.entry("propensity.batch", "40960"),
            Map.entry("propensity.epochs", "2"));

    /** The base of every axis. */
    static PointSettings base() {
        Map<String, String> all = new LinkedHashMap<>(OWN);
        all.putAll(PARAMETERS);
        return new PointSettings(all);
    }

    /** @param pairs each "name=value" */
    static PointSettings parse(Iterable<String> pairs) {
        PointSettings settings = base();
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("expected name=value, got \"" + pair + "\"");
            }
            settings = settings.with(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return settings;
    }

    PointSettings with(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put(name, value);
        return new PointSettings(all);
    }

    String text(String name) {
        return values.get(name);
    }

    int whole(String name) {
        return Integer.parseInt(values.get(name));
    }

    /** What {@link #parse} takes. */
    List<String> arguments() {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue())
                .toList();
    }

    /** What the method's own parameters are. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>(values);
        parameters.keySet().removeAll(OWN.keySet());
        return parameters;
    }
}
