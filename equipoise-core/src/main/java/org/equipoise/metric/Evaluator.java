package org.equipoise.metric;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.equipoise.population.Interactions;

/** Evaluates scores on labelled rows. */
public final class Evaluator {
    private Evaluator() {}

    /**
     * @param test rows with labels 0 and 1
     * @param scores one logit a row, in the order of the rows; copied
     * @param metrics at least one, in the order wanted
     * @throws IllegalArgumentException if there is no row or no metric, if a score is not finite (the message names the row) or a
     *     label neither 0 nor 1, if there are not as many scores as rows, or if two metrics have the same name
     */
    public static Evaluation evaluate(Interactions test, float[] scores, List<Metric> metrics, Convention convention) {
        if (metrics.isEmpty()) {
            throw new IllegalArgumentException("an evaluation needs at least one metric, got none");
        }
        RankedRows rows = new RankedRows(test, scores);
        Map<String, Terms> terms = new LinkedHashMap<>();
        for (Metric metric : metrics) {
            if (terms.put(metric.name(), metric.terms(rows, convention)) != null) {
                throw new IllegalArgumentException("metric '" + metric.name() + "' is asked for twice");
            }
        }
        return new Evaluation(rows, convention, terms);
    }
}
