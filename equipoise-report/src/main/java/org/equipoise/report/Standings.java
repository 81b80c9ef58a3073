package org.equipoise.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.equipoise.experiment.MethodSummary;
import org.equipoise.experiment.MethodSummary.Distribution;
import org.equipoise.experiment.PairedDifference;
import org.equipoise.experiment.Results;

/**
 * What stands where: metrics in the order in which the methods first name them, the best in each, and the decimals that
 * each is shown with.
 *
 * @param results the results
 */
record Standings(Results results) {
    private static final Distribution NOTHING =
            new Distribution(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    List<String> metrics() {
        Set<String> names = new LinkedHashSet<>();
        results.summary().forEach(s -> names.addAll(s.metrics().keySet()));
        return List.copyOf(names);
    }

    /** The method's distribution of the metric, all NaN where it has none. */
    Distribution of(MethodSummary summary, String metric) {
        return summary.metrics().getOrDefault(metric, NOTHING);
    }

    /** Whether no method has a better mean; false for NaN. */
    boolean isBest(MethodSummary summary, String metric) {
        double mean = of(summary, metric).mean();
        Direction direction = Direction.of(metric);
        return !Double.isNaN(mean)
                && results.summary().stream()
                        .noneMatch(other -> direction.better(of(other, metric).mean(), mean));
    }

    /** The methods that have the metric, best mean first; ties stay in order. */
    List<MethodSummary> ranked(String metric) {
        Comparator<MethodSummary> byMean =
                Comparator.comparingDouble((MethodSummary s) -> of(s, metric).mean());
        List<MethodSummary> ranked = new ArrayList<>(results.summary());
        ranked.removeIf(s -> Double.isNaN(of(s, metric).mean()));
        ranked.sort(Direction.of(metric) == Direction.HIGHER ? byMean.reversed() : byMean);
        return ranked;
    }

    /**
     * method − opponent in the metric, the sign turned where the results hold opponent − method.
     */
    Optional<PairedDifference> difference(String method, String opponent, String metric) {
        for (PairedDifference d : results.differences()) {
            String a = MethodName.of(d.method());
            String b = MethodName.of(d.baseline());
            if (d.metric().equals(metric) && a.equals(method) && b.equals(opponent)) {
                return Optional.of(d);
            }
            if (d.metric().equals(metric) && a.equals(opponent) && b.equals(method)) {
                return Optional.of(new PairedDifference(method, opponent, metric, -d.mean(), -d.high(), -d.low()));
            }
        }
        return Optional.empty();
    }

    int decimals(String metric) {
        List<Distribution> all =
                results.summary().stream().map(s -> of(s, metric)).toList();
        double largest = all.stream()
                .flatMapToDouble(d -> DoubleStream.of(d.mean(), d.low(), d.high()))
                .filter(Double::isFinite)
                .map(Math::abs)
                .max()
                .orElse(0);
        double[] spreads = all.stream()
                .mapToDouble(Distribution::sd)
                .filter(sd -> sd > 0)
                .sorted()
                .toArray();
        return Numbers.decimals(largest, spreads.length == 0 ? 0 : spreads[spreads.length / 2]);
    }

    /** Whether the interval lies on one side of 0. */
    static boolean excludesZero(double low, double high) {
        return low > 0 || high < 0;
    }
}
