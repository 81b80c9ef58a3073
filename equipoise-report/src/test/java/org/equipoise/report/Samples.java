package org.equipoise.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equipoise.diagnostic.Diagnosis;
import org.equipoise.diagnostic.FactorFeatures;
import org.equipoise.diagnostic.JudgedModel;
import org.equipoise.diagnostic.KnownTruth;
import org.equipoise.diagnostic.PairFeatures;
import org.equipoise.diagnostic.Question;
import org.equipoise.diagnostic.Settings;
import org.equipoise.diagnostic.SideFeatures;
import org.equipoise.diagnostic.TargetSplit;
import org.equipoise.experiment.MethodSummary;
import org.equipoise.experiment.MethodSummary.Distribution;
import org.equipoise.experiment.PairedDifference;
import org.equipoise.experiment.Results;
import org.equipoise.experiment.Run;
import org.equipoise.experiment.TruthComparison;
import org.equipoise.metric.Interval;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Grid;
import org.equipoise.population.Ids;
import org.equipoise.population.Pairs;
import org.equipoise.propensity.Given;
import org.equipoise.propensity.Popularity;
import org.equipoise.propensity.Propensity;
import org.equipoise.provenance.Provenance;
import org.equipoise.random.Seed;
import org.equipoise.schedule.Curve;
import org.equipoise.schedule.EpochListener;
import org.equipoise.scorer.Biases;
import org.equipoise.scorer.FittedScorer;
import org.equipoise.scorer.Initialization;
import org.equipoise.scorer.MatrixFactorization;
import org.equipoise.simulation.Simulation;
import org.equipoise.simulation.World;
import org.equipoise.weight.Clip;
import org.equipoise.weight.WeightSummary;

/** Results with plausible numbers, the same at every call: spreads over seeds are sines, not draws. */
final class Samples {
    private static final double STUDENT_T_4 = 2.776;

    /** A method with its mean in each metric: auc, ndcg@5, recall@5, logloss. */
    private record Level(String method, String variant, double auc, double ndcg, double recall, double logloss) {}

    private static final List<Level> LEVELS = List.of(
            new Level("random", "paper", .5004, .5441, .4102, .6931),
            new Level("item-mean", "paper", .6921, .6702, .5103, .5834),
            new Level("positives", "paper", .6455, .6501, .4907, Double.NaN),
            new Level("naive-mf", "paper", .7003, .6789, .5187, .5712),
            new Level("ips", "paper", .7241, .6951, .5301, .5523),
            new Level("dr-jl", "paper", .7402, .7098, .5402, .5390),
            new Level("mrdr", "paper", .7411, .7122, .5430, .5377),
            new Level("badr", "paper", .7591, .7302, .5604, .5251),
            new Level("badr", "released", .7684, .7402, .5727, .5188));

    private Samples() {}

    /** Nine methods, five seeds, weights and curves where a method has them, differences to naive-mf. */
    static Report coat() {
        return Report.of("Coat: 9 methods, 5 seeds", results(LEVELS, 5));
    }

    /** The same on simulated data. */
    static Report demo() {
        List<TruthComparison.Row> rows = new ArrayList<>();
        for (Level level : LEVELS.subList(3, LEVELS.size())) {
            double regret = level.logloss() - .5166;
            String method = level.variant().equals("paper") ? level.method() : level.method() + ":" + level.variant();
            rows.add(new TruthComparison.Row(method, level.logloss(), regret, regret - .0031, regret + .0031));
        }
        TruthComparison truth = new TruthComparison("log-loss over all pairs", "ips with the true propensity", rows);
        return coat().with(truth);
    }

    /** Methods beside each other, and one far from them all. */
    static Report oneFarOff() {
        List<Level> levels = new ArrayList<>(LEVELS.subList(3, LEVELS.size()));
        levels.add(new Level("reversed", "paper", .2412, .2801, .2204, 2.0134));
        return Report.of("One method far off", results(levels, 5));
    }

    /** Twenty methods with twenty seeds each. */
    static Report large() {
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            levels.add(new Level("method-" + i, "paper", .6 + .01 * i, .5 + .01 * i, .4 + .01 * i, .7 - .01 * i));
        }
        return Report.of("Twenty methods, twenty seeds", results(levels, 20));
    }

    /** A diagnosis with everything that one can hold. */
    static DiagnosisReport diagnosis() {
        Simulation world = Simulation.of(World.standard().withSize(60, 50).withDensity(0.2), new Seed(1));
        Grid grid = world.grid(Workers.single());
        TargetSplit split = TargetSplit.of(grid, 600, new Seed(2));
        Propensity propensity = new Popularity(1)
                .fit(split.rest(), Optional.empty(), new Seed(3), Workers.single(), EpochListener.silent());
        MatrixFactorization net = new MatrixFactorization(60, 50, 2, Biases.NONE, new Initialization.Normal(0.5));
        float[] theta = new float[net.parameters()];
        net.initialize(theta, new Seed(4));
        FittedScorer model = new FittedScorer(net, theta);
        float[] ages = new float[60];
        for (int user = 0; user < ages.length; user++) {
            ages[user] = 20 + user % 17;
        }
        List<PairFeatures> features = new ArrayList<>(FactorFeatures.of(model));
        features.add(new SideFeatures(SideFeatures.Side.USERS, List.of(HtmlReportTest.HOSTILE), ages));
        Pairs cells = world.randomCells(0, 3000);
        float[] half = new float[3000];
        Arrays.fill(half, 0.5f);
        KnownTruth truth = KnownTruth.of(cells, half, half);
        Question question = Question.of(grid, propensity)
                .withHeldOut(split.held())
                .withUniform(world.uniform(0, 500))
                .withFeatures(features)
                .with(new JudgedModel(model, Optional.of(truth), Workers.single()));
        Clip clip = new Clip(0.02f, 0.999f);
        return new DiagnosisReport(
                "Diagnosis of popularity propensities",
                "Popularity[power=1.0]",
                clip,
                Diagnosis.of(question, Settings.standard().with(clip), new Seed(5)),
                Ids.dense(60),
                provenance());
    }

    /** Propensities given for observed rows only, few of them: little can be said. */
    static DiagnosisReport sparseDiagnosis() {
        Grid grid =
                Simulation.of(World.standard().withSize(20, 10), new Seed(1)).grid(Workers.single());
        Propensity given =
                new Given().fit(grid, Optional.empty(), new Seed(3), Workers.single(), EpochListener.silent());
        Diagnosis diagnosis = Diagnosis.of(Question.of(grid, given), Settings.standard(), new Seed(5));
        return new DiagnosisReport(
                HtmlReportTest.HOSTILE,
                HtmlReportTest.HOSTILE,
                Settings.standard().clip(),
                diagnosis,
                Ids.dense(20),
                provenance());
    }

    static Provenance provenance() {
        return new Provenance(
                "0.1.0",
                "Debian 17.0.15+6",
                "Linux 6.1 amd64",
                "vector-256",
                2,
                List.of(
                        new Provenance.Input("train", "data/coat/train.ascii", "9f86d081".repeat(8), 6960),
                        new Provenance.Input("test", "data/coat/test.ascii", "60303ae2".repeat(8), 4640)),
                ordered("methods", "naive-mf,ips,dr-jl,mrdr,badr", "seeds", "5", "optimizer", "Adam[lr=0.01]"));
    }

    private static Results results(List<Level> levels, int seeds) {
        List<Run> runs = new ArrayList<>();
        List<MethodSummary> summaries = new ArrayList<>();
        for (Level level : levels) {
            List<Run> ofMethod = new ArrayList<>();
            for (int seed = 0; seed < seeds; seed++) {
                ofMethod.add(run(level, seed));
            }
            runs.addAll(ofMethod);
            summaries.add(summary(level, ofMethod));
        }
        return new Results(runs, summaries, differences(summaries), provenance());
    }

    private static Run run(Level level, int seed) {
        boolean fitted = level.auc() > .7;
        double shift = fitted ? .0025 * Math.sin(1.7 * seed + 10 * level.auc()) : 0;
        Map<String, Double> metrics = new LinkedHashMap<>();
        metrics.put("auc", level.auc() + shift);
        metrics.put("ndcg@5", level.ndcg() + 1.4 * shift);
        metrics.put("recall@5", level.recall() + 1.1 * shift);
        metrics.put("logloss", level.logloss() - .8 * shift);
        Map<String, Interval> intervals = new LinkedHashMap<>();
        metrics.forEach((name, value) -> intervals.put(name, new Interval(value - .011, value + .011)));
        return new Run(
                level.method(),
                level.variant(),
                2024 + seed,
                metrics,
                intervals,
                seconds(fitted, seed),
                fitted ? ordered("propensity", 40, "fit", 60 + seed) : Map.of(),
                level.auc() > .72 ? Optional.of(weights(level, seed)) : Optional.empty(),
                fitted ? curves(level, seed) : List.of());
    }

    private static Map<String, Double> seconds(boolean fitted, int seed) {
        double propensity = fitted ? .21 + .01 * seed : 0;
        double fit = fitted ? .88 + .03 * seed : .002;
        Map<String, Double> seconds = new LinkedHashMap<>();
        seconds.put("load", .07);
        seconds.put("propensity", propensity);
        seconds.put("fit", fit);
        seconds.put("evaluate", .05);
        seconds.put("total", .12 + propensity + fit);
        return seconds;
    }

    private static WeightSummary weights(Level level, int seed) {
        List<Double> edges = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        for (int bin = 0; bin <= 20; bin++) {
            edges.add(.025 * bin);
            if (bin < 20) {
                counts.add(Math.round(1400 * Math.exp(-.5 * Math.pow((bin - 4.5 - 5 * (level.auc() - .7)) / 3.1, 2))));
            }
        }
        return new WeightSummary(
                "logistic(user + item)",
                .05,
                1,
                6960,
                311 + seed,
                .0871 + .001 * seed,
                4123.5 + 10 * seed,
                12.41,
                20,
                edges,
                counts);
    }

    private static List<Curve> curves(Level level, int seed) {
        List<Double> loss = new ArrayList<>();
        List<Double> auc = new ArrayList<>();
        for (int epoch = 1; epoch <= 60 + seed; epoch++) {
            double rate = Math.exp(-epoch / (9 + 20 * (level.auc() - .69)));
            double wiggle = .002 * Math.sin(epoch * 1.3 + seed);
            loss.add(level.logloss() - .06 + .2 * rate + wiggle);
            auc.add(level.auc() + .01 - (level.auc() - .5) * rate - .00004 * epoch + wiggle);
        }
        return List.of(new Curve("fit", "loss", loss), new Curve("fit", "validation auc", auc));
    }

    private static MethodSummary summary(Level level, List<Run> runs) {
        Map<String, Distribution> metrics = new LinkedHashMap<>();
        for (String metric : runs.get(0).metrics().keySet()) {
            double[] values = runs.stream()
                    .mapToDouble(r -> r.metrics().get(metric))
                    .sorted()
                    .toArray();
            double mean = Arrays.stream(values).average().orElseThrow();
            double sd = Math.sqrt(
                    Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1));
            double half = STUDENT_T_4 * sd / Math.sqrt(values.length);
            double median = (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
            metrics.put(metric, new Distribution(mean, median, sd, mean - half, mean + half));
        }
        return new MethodSummary(level.method(), level.variant(), runs.size(), metrics);
    }

    private static List<PairedDifference> differences(List<MethodSummary> summaries) {
        MethodSummary baseline = summaries.get(3);
        List<PairedDifference> differences = new ArrayList<>();
        for (String metric : baseline.metrics().keySet()) {
            for (MethodSummary summary : summaries) {
                if (!summary.equals(baseline)) {
                    double mean = summary.metrics().get(metric).mean()
                            - baseline.metrics().get(metric).mean();
                    differences.add(new PairedDifference(
                            MethodName.of(summary), MethodName.of(baseline), metric, mean, mean - .0093, mean + .0093));
                }
            }
        }
        return differences;
    }

    private static <T> Map<String, T> ordered(String k1, T v1, String k2, T v2) {
        Map<String, T> map = new LinkedHashMap<>();
        map.put(k1, v1);
        map.put(k2, v2);
        return map;
    }

    private static <T> Map<String, T> ordered(String k1, T v1, String k2, T v2, String k3, T v3) {
        Map<String, T> map = new LinkedHashMap<>(ordered(k1, v1, k2, v2));
        map.put(k3, v3);
        return map;
    }
}
