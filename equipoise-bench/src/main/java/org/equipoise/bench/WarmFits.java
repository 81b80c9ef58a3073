package org.equipoise.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.equipoise.cli.Preset;
import org.equipoise.data.ReadOptions;
import org.equipoise.data.Role;
import org.equipoise.data.Source;
import org.equipoise.data.read.DataReader;
import org.equipoise.data.read.Populations;
import org.equipoise.experiment.MethodChoice;
import org.equipoise.experiment.ValidationMetric;
import org.equipoise.fit.Fit;
import org.equipoise.fit.FitData;
import org.equipoise.fit.Recipe;
import org.equipoise.fit.Validation;
import org.equipoise.metric.Auc;
import org.equipoise.metric.Convention;
import org.equipoise.metric.Evaluator;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Interactions;
import org.equipoise.population.Population;
import org.equipoise.random.Seed;
import org.equipoise.schedule.EpochListener;
import org.equipoise.scorer.MeanRows;

/**
 * Fits each method again and again in one process, propensities included, and prints a line of method, mean test AUC over the seeds and
 * median seconds of the later half of the fits, separated by tabs.
 *
 * <pre>equipoise-bench/run.sh org.equipoise.bench.WarmFits TRAIN VALIDATION TEST PRESET THREADS SEEDS METHOD...</pre>
 */
public final class WarmFits {
    private static final long FIRST_SEED = 2024;
    private static final long SHORTEST = 2_000_000_000;
    private static final Convention CONVENTION = Convention.parse("badr");

    private final FitData data;
    private final Interactions test;
    private final Workers workers;

    private WarmFits(DataReader reader, Path train, Path validation, Path test, Workers workers) {
        Population population = Populations.grid(reader.read(Role.TRAIN, Source.of(train.toString())))
                .value();
        this.data = new FitData(
                population,
                Optional.empty(),
                Optional.of(new Validation(
                        rows(reader, Role.VALIDATION, validation), new ValidationMetric(new Auc(), CONVENTION))));
        this.test = rows(reader, Role.TEST, test);
        this.workers = workers;
    }

    /** See the class. */
    public static void main(String[] args) {
        Preset preset = Preset.named(args[3]);
        int seeds = Integer.parseInt(args[5]);
        DataReader reader = DataReader.of(ReadOptions.standard());
        try (Workers workers = Workers.of(Integer.parseInt(args[4]))) {
            WarmFits fits = new WarmFits(reader, Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), workers);
            for (String method : List.of(args).subList(6, args.length)) {
                fits.print(MethodChoice.parse(method, preset.parameters(method)), seeds);
            }
        }
    }

    private static Interactions rows(DataReader reader, Role role, Path file) {
        return Populations.ratings(reader.read(role, Source.of(file.toString())))
                .value();
    }

    /** At least the seeds and two seconds of fits, so that short ones are compiled too. */
    private void print(MethodChoice method, int seeds) {
        Recipe recipe = method.recipe(data);
        List<Double> seconds = new ArrayList<>();
        double auc = 0;
        for (long spent = 0; seconds.size() < seeds || spent < SHORTEST; ) {
            Seed seed = new Seed(FIRST_SEED + seconds.size() % seeds);
            long begun = System.nanoTime();
            Fit fit = recipe.fit(data, seed, workers, EpochListener.silent());
            long taken = System.nanoTime() - begun;
            spent += taken;
            auc += seconds.size() < seeds ? auc(fit) / seeds : 0;
            seconds.add(taken * 1e-9);
        }
        System.out.println(String.format(Locale.ROOT, "%s\t%.4f\t%.6f", method.name(), auc, laterMedian(seconds)));
    }

    private double auc(Fit fit) {
        float[] scores = new float[test.size()];
        MeanRows.forward(fit.scorer(), fit.theta(), test.pairs(), scores, workers);
        return Evaluator.evaluate(test, scores, List.of(new Auc()), CONVENTION)
                .value("auc")
                .orElseThrow();
    }

    private static double laterMedian(List<Double> seconds) {
        double[] later = seconds.subList(seconds.size() / 2, seconds.size()).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        Arrays.sort(later);
        return later[later.length / 2];
    }
}
