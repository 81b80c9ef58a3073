package org.equipoise.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.equipoise.fit.Fit;
import org.equipoise.fit.FitData;
import org.equipoise.metric.Convention;
import org.equipoise.metric.Evaluation;
import org.equipoise.metric.Evaluator;
import org.equipoise.metric.Interval;
import org.equipoise.metric.Metric;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Interactions;
import org.equipoise.random.Seed;
import org.equipoise.scorer.MeanRows;

/**
 * Methods × seeds on the same data.
 *
 * @param methods what to run, in the order of the table
 * @param seeds the seeds, each given to every method
 * @param data what a fit may see
 * @param test the test rows, which no fit sees; users and items beyond the population's score as the mean ones do
 * @param metrics what is measured on them
 * @param convention how users without positives, K and ties count
 * @param loadSeconds what loading the data took, shared by all runs
 */
public record Experiment(
        List<MethodChoice> methods,
        List<Long> seeds,
        FitData data,
        Interactions test,
        List<Metric> metrics,
        Convention convention,
        double loadSeconds) {

    /** How runs are spread over threads. The results are the same bytes either way. */
    public enum Spread {
        /** One run at a time, all threads inside it. */
        INSIDE_RUNS,
        /** As many runs at a time as there are threads, one thread each: better for small data. */
        OVER_RUNS;

        /** One seed a thread pays for logs of under 100,000 observed rows, where a batch is too little work to share. */
        public static Spread fitting(FitData data, int runs) {
            return runs > 1 && data.population().observed().size() < 100_000 ? OVER_RUNS : INSIDE_RUNS;
        }
    }

    /** Runs everything; results are in the order methods × seeds whatever ends first. */
    public List<Run> run(int threads, Spread spread, ExperimentListener listener) {
        List<Task> tasks = new ArrayList<>();
        for (MethodChoice method : methods) {
            for (long seed : seeds) {
                tasks.add(new Task(method, seed));
            }
        }
        Run[] runs = new Run[tasks.size()];
        boolean overRuns = spread == Spread.OVER_RUNS;
        try (Workers outer = Workers.of(overRuns ? Math.min(threads, tasks.size()) : 1);
                Workers inner = Workers.of(overRuns ? 1 : threads)) {
            outer.run(tasks.size(), k -> runs[k] = one(tasks.get(k), inner, listener));
        }
        return List.of(runs);
    }

    private record Task(MethodChoice method, long seed) {}

    private Run one(Task task, Workers workers, ExperimentListener listener) {
        long start = System.nanoTime();
        MethodChoice method = task.method();
        Fit fit = method.recipe(data)
                .fit(data, new Seed(task.seed()), workers, listener.ofRun(method.name(), task.seed()));
        long fitted = System.nanoTime();
        listener.fitted(method.name(), task.seed(), fit);
        float[] scores = new float[test.size()];
        MeanRows.forward(fit.scorer(), fit.theta(), test.pairs(), scores, workers);
        Evaluation evaluation = Evaluator.evaluate(test, scores, metrics, convention);
        // Over several seeds the interval is that of their spread; only a single run needs one of its own.
        Map<String, Interval> intervals = seeds.size() > 1
                ? Map.of()
                : evaluation.bootstrap(
                        Evaluation.REPLICATES, Evaluation.LEVEL, new Seed(task.seed()).child("bootstrap"), workers);
        long evaluated = System.nanoTime();
        Run run = Run.of(
                method,
                task.seed(),
                fit,
                new Run.Measured(
                        evaluation.values(),
                        intervals,
                        loadSeconds,
                        (evaluated - fitted) * 1e-9,
                        (evaluated - start) * 1e-9));
        listener.finished(run);
        return run;
    }
}
