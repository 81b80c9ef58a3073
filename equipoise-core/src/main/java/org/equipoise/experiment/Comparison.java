package org.equipoise.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.equipoise.fit.FitData;
import org.equipoise.metric.Convention;
import org.equipoise.metric.Metric;
import org.equipoise.population.Interactions;
import org.equipoise.provenance.Provenance;

/**
 * Methods × seeds as {@link Experiment} has them, but one run of a method that no seed changes.
 *
 * @param methods what to run, in the order of the table
 * @param seeds the seeds; a method that uses none has one run, with the first
 * @param data what a fit may see
 * @param test the test rows, which no fit sees
 * @param metrics what is measured on them
 * @param convention how users without positives, K and ties count
 * @param loadSeconds what loading the data took, shared by all runs
 */
public record Comparison(
        List<MethodChoice> methods,
        List<Long> seeds,
        FitData data,
        Interactions test,
        List<Metric> metrics,
        Convention convention,
        double loadSeconds) {

    /** How many runs there are. */
    public int size() {
        return fixed().size() + seeds.size() * seeded().size();
    }

    /** Runs everything; results are in the order methods × seeds. */
    public List<Run> run(int threads, ExperimentListener listener) {
        Experiment.Spread spread = Experiment.Spread.fitting(data, seeds.size() * seeded().size());
        List<Run> runs = new ArrayList<>(run(seeded(), seeds, threads, spread, listener));
        // what needs no seed is a closed form, which has no use for several threads; last, when nobody waits for the
        // compiler any more
        runs.addAll(run(fixed(), seeds.subList(0, 1), threads, Experiment.Spread.OVER_RUNS, listener));
        List<String> order = methods.stream().map(MethodChoice::name).toList();
        runs.sort(Comparator.comparingInt(run -> order.indexOf(Statistics.name(run))));
        return List.copyOf(runs);
    }

    private List<Run> run(
            List<MethodChoice> some,
            List<Long> with,
            int threads,
            Experiment.Spread spread,
            ExperimentListener listener) {
        return some.isEmpty()
                ? List.of()
                : new Experiment(some, with, data, test, metrics, convention, loadSeconds)
                        .run(threads, spread, listener);
    }

    private List<MethodChoice> fixed() {
        return methods.stream().filter(m -> !m.recipe(data).usesSeed()).toList();
    }

    private List<MethodChoice> seeded() {
        return methods.stream().filter(m -> m.recipe(data).usesSeed()).toList();
    }

    /**
     * Runs with their summary and differences.
     *
     * @param reference the method, as {@link Statistics#name} has it, that differences are taken to
     */
    public static Results results(List<Run> runs, String reference, Provenance provenance) {
        return new Results(runs, Statistics.summarize(runs), Statistics.differences(runs, reference), provenance);
    }
}
