package org.equipoise.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.equipoise.experiment.MethodSummary.Distribution;
import org.equipoise.metric.Interval;

/** What runs of several seeds say about methods. A run's undefined metric, NaN, makes what is computed from it NaN. */
public final class Statistics {
    private static final double LEVEL = 0.95;

    private Statistics() {}

    /** A method's name as the command line has it: "id" for the paper's variant, else "id:variant". */
    public static String name(Run run) {
        return run.variant().equals("paper") ? run.method() : run.method() + ":" + run.variant();
    }

    /**
     * One summary a method and variant, in order of first appearance. Mean, median and sample standard deviation over its seeds;
     * the interval is x̄ ± t s / √n of Student's t at 95%, for a single seed that run's bootstrap interval, NaN where it has none.
     *
     * @throws IllegalArgumentException if runs of a method have different metrics or a seed stands there twice
     */
    public static List<MethodSummary> summarize(List<Run> runs) {
        List<MethodSummary> summaries = new ArrayList<>();
        for (List<Run> group : grouped(runs).values()) {
            Run first = group.get(0);
            Map<String, Distribution> metrics = new LinkedHashMap<>();
            for (String metric : first.metrics().keySet()) {
                metrics.put(metric, distribution(group, metric));
            }
            summaries.add(new MethodSummary(first.method(), first.variant(), group.size(), metrics));
        }
        return summaries;
    }

    /**
     * method − baseline for every other method and every metric, paired by seed: the interval is that of Student's t over the
     * seeds both have, at 95%. A method that shares fewer than two seeds with the baseline has no entry.
     *
     * @param baseline a name as {@link #name} gives it
     * @throws IllegalArgumentException if no run has that name, or as {@link #summarize} throws
     */
    public static List<PairedDifference> differences(List<Run> runs, String baseline) {
        Map<String, List<Run>> groups = grouped(runs);
        List<Run> base = groups.get(baseline);
        if (base == null) {
            throw new IllegalArgumentException(
                    "the baseline must be one of " + String.join(", ", groups.keySet()) + ", got '" + baseline + "'");
        }
        List<PairedDifference> differences = new ArrayList<>();
        groups.forEach((name, group) -> {
            if (!name.equals(baseline)) {
                addDifferences(name, group, baseline, base, differences);
            }
        });
        return differences;
    }

    private static void addDifferences(
            String name, List<Run> group, String baseline, List<Run> base, List<PairedDifference> differences) {
        for (String metric : group.get(0).metrics().keySet()) {
            double[] values = pairedValues(group, base, metric);
            if (values.length >= 2) {
                Interval interval = interval(values);
                differences.add(
                        new PairedDifference(name, baseline, metric, mean(values), interval.low(), interval.high()));
            }
        }
    }

    private static double[] pairedValues(List<Run> group, List<Run> base, String metric) {
        Map<Long, Run> baseOfSeed = new LinkedHashMap<>();
        base.forEach(run -> baseOfSeed.put(run.seed(), run));
        return group.stream()
                .filter(run -> baseOfSeed.containsKey(run.seed()))
                .mapToDouble(run -> value(run, metric) - value(baseOfSeed.get(run.seed()), metric))
                .toArray();
    }

    private static Map<String, List<Run>> grouped(List<Run> runs) {
        Map<String, List<Run>> groups = new LinkedHashMap<>();
        for (Run run : runs) {
            List<Run> group = groups.computeIfAbsent(name(run), name -> new ArrayList<>());
            for (Run other : group) {
                if (other.seed() == run.seed()) {
                    throw new IllegalArgumentException(name(run) + " has two runs with seed " + run.seed());
                }
                if (!other.metrics().keySet().equals(run.metrics().keySet())) {
                    throw new IllegalArgumentException("all runs of " + name(run) + " must have the same metrics, got "
                            + other.metrics().keySet() + " and " + run.metrics().keySet());
                }
            }
            group.add(run);
        }
        return groups;
    }

    private static Distribution distribution(List<Run> group, String metric) {
        double[] values = group.stream().mapToDouble(run -> value(run, metric)).toArray();
        Interval interval = values.length > 1
                ? interval(values)
                : group.get(0).intervals().getOrDefault(metric, new Interval(Double.NaN, Double.NaN));
        return new Distribution(
                mean(values), median(values), standardDeviation(values), interval.low(), interval.high());
    }

    private static double value(Run run, String metric) {
        Double value = run.metrics().get(metric);
        if (value == null) {
            throw new IllegalArgumentException("the run of " + name(run) + " with seed " + run.seed()
                    + " must have metric '" + metric + "', has " + run.metrics().keySet());
        }
        return value;
    }

    /** x̄ ± t s / √n of Student's t at 95%; at least two values. */
    static Interval interval(double[] values) {
        double half =
                StudentT.twoSided(LEVEL, values.length - 1) * standardDeviation(values) / Math.sqrt(values.length);
        return new Interval(mean(values) - half, mean(values) + half);
    }

    static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        if (Double.isNaN(sorted[sorted.length - 1])) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** √(Σ(x − x̄)² / (n − 1)), 0 for a single value. */
    private static double standardDeviation(double[] values) {
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0;
    }
}
