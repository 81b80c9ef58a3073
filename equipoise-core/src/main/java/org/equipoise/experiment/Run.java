package org.equipoise.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.fit.Fit;
import org.equipoise.fit.FitProgress;
import org.equipoise.metric.Interval;
import org.equipoise.schedule.Curve;
import org.equipoise.weight.WeightSummary;
import org.equipoise.weight.Weights;

/**
 * One method fitted and evaluated with one seed.
 *
 * @param method id in the catalogue, a composition as it is written, or the name given to it
 * @param variant "paper", "released" or "corrected"
 * @param seed the seed
 * @param metrics metric name to value on the test rows
 * @param intervals metric name to its bootstrap interval over test users; may be empty
 * @param seconds wall-clock seconds of "load", "propensity", "fit", "evaluate" and "total"
 * @param epochs epochs done, by phase ("propensity", "fit")
 * @param weights what the inverse weights are like, if the method weights at all
 * @param curves training curves, one a monitored quantity
 */
public record Run(
        String method,
        String variant,
        long seed,
        Map<String, Double> metrics,
        Map<String, Interval> intervals,
        Map<String, Double> seconds,
        Map<String, Integer> epochs,
        Optional<WeightSummary> weights,
        List<Curve> curves) {

    /** The run of a fit. */
    public static Run of(MethodChoice method, long seed, Fit fit, Measured measured) {
        FitProgress progress = fit.progress();
        // In the order in which it happened, which is also that of columns and of JSON.
        Map<String, Double> seconds = new LinkedHashMap<>();
        seconds.put("load", measured.loadSeconds());
        seconds.put("propensity", progress.propensitySeconds());
        seconds.put("fit", progress.fitSeconds());
        seconds.put("evaluate", measured.evaluateSeconds());
        seconds.put("total", measured.loadSeconds() + measured.runSeconds());
        Map<String, Integer> epochs = new LinkedHashMap<>();
        epochs.put("propensity", progress.propensityEpochs());
        epochs.put("fit", progress.epochs());
        return new Run(
                method.entry().id(),
                method.variant().text(),
                seed,
                measured.metrics(),
                measured.intervals(),
                seconds,
                epochs,
                fit.weights().map(Weights::summary),
                progress.curves());
    }

    /**
     * What was measured of a fit and beside it.
     *
     * @param metrics by name
     * @param intervals by the name of their metric; may be empty
     * @param loadSeconds what loading the data took, shared by all runs
     * @param evaluateSeconds of the evaluation
     * @param runSeconds of fit and evaluation together
     */
    public record Measured(
            Map<String, Double> metrics,
            Map<String, Interval> intervals,
            double loadSeconds,
            double evaluateSeconds,
            double runSeconds) {}
}
