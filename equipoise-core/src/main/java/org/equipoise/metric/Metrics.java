package org.equipoise.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.equipoise.Names;

/** The metrics by their names: auc, user-auc, logloss, brier, ece, and ndcg@K, recall@K, precision@K, f1@K. */
public final class Metrics {
    private static final Map<String, Metric> WHOLE = new TreeMap<>(Map.of(
            "auc", new Auc(),
            "user-auc", new UserAuc(),
            "logloss", new LogLoss(),
            "brier", new Brier(),
            "ece", CalibrationError.standard()));

    private static final Map<String, IntFunction<Metric>> AT = new TreeMap<>(Map.of(
            "ndcg", Ndcg::new,
            "recall", Recall::new,
            "precision", Precision::new,
            "f1", F1::new,
            "ece", CalibrationError::new));

    private Metrics() {}

    /**
     * @param names comma-separated, spaces allowed around a name
     * @throws IllegalArgumentException as {@link #parse} does, or if a name stands there twice
     */
    public static List<Metric> parseAll(String names) {
        List<Metric> metrics = new ArrayList<>();
        for (String name : names.split(",", -1)) {
            Metric metric = parse(name.strip());
            if (metrics.stream().anyMatch(known -> known.name().equals(metric.name()))) {
                throw new IllegalArgumentException("metric '" + metric.name() + "' is listed twice in '" + names + "'");
            }
            metrics.add(metric);
        }
        return List.copyOf(metrics);
    }

    /**
     * @param name "auc" or "ndcg@5" for instance; "ece@20" is the calibration error with 20 bins instead of 10
     * @throws IllegalArgumentException if there is no such metric (the message names the nearest one), if the cut-off is missing,
     *     not a whole number of at least 1, or not wanted
     */
    public static Metric parse(String name) {
        int at = name.indexOf('@');
        String stem = at < 0 ? name : name.substring(0, at);
        if (!WHOLE.containsKey(stem) && !AT.containsKey(stem)) {
            throw new IllegalArgumentException(Names.unknown("metric", stem, names()));
        }
        if (at < 0) {
            if (!WHOLE.containsKey(stem)) {
                throw new IllegalArgumentException(
                        "metric '" + name + "' needs a cut-off, '" + name + "@5' for instance");
            }
            return WHOLE.get(stem);
        }
        if (!AT.containsKey(stem)) {
            throw new IllegalArgumentException("metric '" + stem + "' takes no cut-off, got '" + name + "'");
        }
        return AT.get(stem).apply(cutOff(name, name.substring(at + 1)));
    }

    private static int cutOff(String name, String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    "metric '" + name + "' needs a whole number after '@', got '" + digits + "'", notANumber);
        }
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(WHOLE.keySet());
        for (String stem : AT.keySet()) {
            if (!WHOLE.containsKey(stem)) {
                names.add(stem);
            }
        }
        return names;
    }
}
