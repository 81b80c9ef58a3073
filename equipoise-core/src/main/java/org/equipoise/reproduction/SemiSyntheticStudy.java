package org.equipoise.reproduction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.equipoise.experiment.ExperimentListener;
import org.equipoise.experiment.MethodChoice;
import org.equipoise.experiment.Oracle;
import org.equipoise.experiment.Run;
import org.equipoise.experiment.TruthComparison;
import org.equipoise.fit.Fit;
import org.equipoise.parallel.Workers;
import org.equipoise.random.Seed;
import org.equipoise.simulation.Completion;
import org.equipoise.simulation.Recipe;

/**
 * Methods on semi-synthetic logs made from ratings. The ratings are completed once; each seed observes the same truth anew, and starts the nets anew. Labels are
 * binary; training stops on cells of the truth that are not observed.
 *
 * @param recipe what the completed matrix becomes
 * @param settings parameters of all methods
 * @param reference the method whose form with the true propensities regret is taken to
 * @param bins M of the calibration error, bins of equal width
 */
public record SemiSyntheticStudy(Recipe recipe, Map<String, String> settings, String reference, int bins) {
    /** The metric of a run beside the errors of its propensities. */
    public static final String IDEAL_LOSS = "ideal-loss";

    public SemiSyntheticStudy {
        settings = Map.copyOf(settings);
    }

    /** Propensities clipped to [.01, .999], which the smallest true one of p = .4, .0256, is well inside of; ten bins; regret to dr-jl. */
    public static SemiSyntheticStudy standard(Recipe recipe) {
        return new SemiSyntheticStudy(recipe, Map.of("clip", "0.01", "clip.high", "0.999"), "dr-jl", 10);
    }

    /** This study of another world. */
    public SemiSyntheticStudy with(Recipe other) {
        return new SemiSyntheticStudy(other, settings, reference, bins);
    }

    /**
     * What to run.
     *
     * @param methods the methods, with their parameters
     * @param reference the method {@link SemiSyntheticStudy#reference} with its parameters
     * @param seeds one log each
     */
    public record Plan(List<MethodChoice> methods, MethodChoice reference, List<Long> seeds) {

        /** How many fits that is, those of the oracle included. */
        public int size() {
            return (methods.size() + 1) * seeds.size();
        }
    }

    /** What came out: runs method by method in the order of the plan, without those of the oracle, which stands in the truth. */
    record Measured(String description, List<Run> runs, TruthComparison truth) {}

    /** Measures the methods of the table on logs made from the matrix. */
    Measured measure(RatingMatrix matrix, Plan plan, int threads, ExperimentListener listener) {
        List<MethodChoice> choices = new ArrayList<>(plan.methods());
        MethodChoice oracle = Oracle.of(plan.reference());
        choices.add(oracle);
        Map<String, List<Run>> runs = new LinkedHashMap<>();
        choices.forEach(choice -> runs.put(choice.name(), new ArrayList<>()));
        double density = 0;
        try (Workers workers = Workers.of(threads)) {
            Seed first = new Seed(plan.seeds().get(0));
            Completion completed = Completion.of(
                    matrix.users(),
                    matrix.items(),
                    matrix.ratings(),
                    Completion.Start.SMALL,
                    first.child("completion"),
                    workers);
            for (long seed : plan.seeds()) {
                ObservedTruth world = new ObservedTruth(this, matrix, completed, new Seed(seed).child("world"));
                density += world.density() / plan.seeds().size();
                for (MethodChoice choice : choices) {
                    Run run = run(world, choice, seed, workers, listener);
                    runs.get(choice.name()).add(run);
                }
            }
        }
        TruthComparison truth = TruthComparison.of("log-loss over all cells", oracle.name(), losses(runs));
        runs.remove(oracle.name());
        List<Run> all = runs.values().stream().flatMap(List::stream).toList();
        return new Measured(description(matrix, density), all, truth);
    }

    private Run run(ObservedTruth world, MethodChoice choice, long seed, Workers workers, ExperimentListener listener) {
        long start = System.nanoTime();
        Fit fit = choice.recipe(world.data())
                .fit(world.data(), new Seed(seed), workers, listener.ofRun(choice.name(), seed));
        listener.fitted(choice.name(), seed, fit);
        long fitted = System.nanoTime();
        Map<String, Double> metrics = new LinkedHashMap<>(world.errors().of(fit, workers));
        metrics.put(IDEAL_LOSS, world.idealLoss(fit));
        long measured = System.nanoTime();
        Run run = Run.of(
                choice,
                seed,
                fit,
                new Run.Measured(metrics, Map.of(), 0, (measured - fitted) * 1e-9, (measured - start) * 1e-9));
        listener.finished(run);
        return run;
    }

    private static Map<String, Map<Long, Double>> losses(Map<String, List<Run>> runs) {
        Map<String, Map<Long, Double>> losses = new LinkedHashMap<>();
        runs.forEach((method, own) -> {
            Map<Long, Double> bySeed = new TreeMap<>();
            own.forEach(run -> bySeed.put(run.seed(), run.metrics().get(IDEAL_LOSS)));
            losses.put(method, bySeed);
        });
        return losses;
    }

    private String description(RatingMatrix matrix, double density) {
        return String.format(
                Locale.ROOT,
                "%d users x %d items, %d ratings completed; %s; density %.4f",
                matrix.users(),
                matrix.items(),
                matrix.ratings().size(),
                recipe,
                density);
    }
}
