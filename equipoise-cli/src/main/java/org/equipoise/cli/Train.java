package org.equipoise.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.equipoise.data.Role;
import org.equipoise.data.model.ModelDirectory;
import org.equipoise.data.model.SavedModel;
import org.equipoise.data.model.ScorerDescription;
import org.equipoise.experiment.MethodChoice;
import org.equipoise.experiment.ValidationMetric;
import org.equipoise.fit.Fit;
import org.equipoise.fit.FitData;
import org.equipoise.fit.FitProgress;
import org.equipoise.metric.Metric;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Population;
import org.equipoise.scorer.Scorer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fits one method and writes a model directory. */
@Command(
        name = "train",
        description =
                "Fits one method and writes a model directory: tensors, ids, and model.json with method, parameters and"
                        + " provenance.",
        footer = {"", "Example: equipoise train --method dr-jl --train ratings.csv --positive \">=4\" --out model"})
final class Train implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--method",
            paramLabel = "ID",
            description =
                    "The method, with a variant (badr:released) or other pieces (dr-jl+propensity=cbpl) if wanted;"
                            + " without it --estimator composes one. \"equipoise methods\" lists them.")
    private String method;

    @Mixin
    private SeedFlags seed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "equipoise-model",
            description = "The model directory (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Mixin
    private DataFlags data;

    @Mixin
    private SettingFlags settings;

    @Mixin
    private RunFlags run;

    @Mixin
    private OutputFlags output;

    Train(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Notes notes = Notes.of(console, output);
        if (data.given(Role.TEST).isPresent()) {
            throw new IllegalArgumentException("train looks at no test rows: leave --test to evaluate or compare");
        }
        MethodChoice choice = settings.choices(asked()).get(0);
        List<Metric> metrics = run.metrics(settings.preset());
        ModelDirectory.check(Destination.directory(out));
        int threads = run.threads();
        Loader loader = Loader.of(data, notes);
        ValidationMetric score = new ValidationMetric(metrics.get(0), run.convention());
        FitData fitData = FitDataLoader.load(loader, List.of(choice), score, run.coldStart(), seed.value(), notes);
        Fit fit;
        try (Workers workers = Workers.of(threads);
                Progress progress = Progress.of(console, output, 1)) {
            fit = choice.recipe(fitData)
                    .fit(fitData, seed.seed(), workers, progress.ofRun(choice.name(), seed.value()));
        }
        tell(choice, fit, notes);
        ModelDirectory.write(out, model(choice, fit, fitData, loader, metrics));
        console.out().println(out);
        return 0;
    }

    private List<String> asked() {
        List<String> asked = settings.methods(method == null ? List.of() : List.of(method), List.of());
        if (asked.isEmpty()) {
            throw new IllegalArgumentException("--method is needed, or --estimator to compose a method"
                    + " (\"equipoise methods\" lists methods, \"equipoise methods --pieces\" what can be composed)");
        }
        return asked;
    }

    private static void tell(MethodChoice choice, Fit fit, Notes notes) {
        FitProgress progress = fit.progress();
        notes.add(String.format(
                Locale.ROOT,
                "%s: %d propensity epochs in %.1f s, %d epochs in %.1f s",
                choice.name(),
                progress.propensityEpochs(),
                progress.propensitySeconds(),
                progress.epochs(),
                progress.fitSeconds()));
        fit.weights()
                .ifPresent(weights -> notes.add(String.format(
                        Locale.ROOT,
                        "weights: %d of %d rows clipped, effective sample size %.0f",
                        weights.summary().clipped(),
                        weights.summary().rows(),
                        weights.summary().effectiveSampleSize())));
    }

    private SavedModel model(MethodChoice choice, Fit fit, FitData fitData, Loader loader, List<Metric> metrics) {
        Population population = fitData.population();
        Map<String, String> all = new TreeMap<>(RunSettings.read(choice, fitData));
        all.putAll(RunSettings.common(data, run, metrics));
        all.put(Model.METHOD, choice.entry().id());
        all.put(Model.VARIANT, choice.variant().text());
        all.put("seed", Long.toString(seed.value()));
        Scorer scorer = fit.scorer();
        return new SavedModel(
                new ScorerDescription(
                        scorer.getClass().getSimpleName(),
                        Map.of(
                                "users",
                                Integer.toString(population.users()),
                                "items",
                                Integer.toString(population.items())),
                        scorer.tensors()),
                fit.theta(),
                loader.users(),
                loader.items(),
                all,
                Machine.provenance(run.threads(), loader.inputs(), all));
    }
}
