package org.equipoise.metric;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.equipoise.Names;
import org.equipoise.parallel.Workers;
import org.equipoise.random.Seed;

/** Metrics of scores on test rows, with intervals. */
public final class Evaluation {
    /** The usual number of bootstrap replicates. */
    public static final int REPLICATES = 1_000;

    /** The usual level of intervals. */
    public static final double LEVEL = 0.95;

    private final RankedRows rows;
    private final Convention convention;
    private final Map<String, Terms> terms;

    Evaluation(RankedRows rows, Convention convention, Map<String, Terms> terms) {
        this.rows = rows;
        this.convention = convention;
        this.terms = terms;
    }

    /** What the values were computed under; values under different conventions must not be compared. */
    public Convention convention() {
        return convention;
    }

    /** How many users have test rows. */
    public int users() {
        return rows.users();
    }

    /** How many of these users have no positive row: those about whom conventions differ. */
    public int usersWithoutPositives() {
        int users = 0;
        for (int u = 0; u < rows.users(); u++) {
            users += rows.positives(u) == 0 ? 1 : 0;
        }
        return users;
    }

    /** Name to value in the order asked for; NaN where the metric is undefined (AUC of one class, a mean of no user). */
    public Map<String, Double> values() {
        int[] once = once();
        Map<String, Double> values = new LinkedHashMap<>();
        terms.forEach((name, term) -> values.put(name, term.value(once).orElse(Double.NaN)));
        return values;
    }

    /**
     * @return empty where the metric is undefined
     * @throws IllegalArgumentException if the metric was not asked for
     */
    public OptionalDouble value(String metric) {
        Terms term = terms.get(metric);
        if (term == null) {
            throw new IllegalArgumentException(Names.unknown("metric", metric, terms.keySet()));
        }
        return term.value(once());
    }

    /**
     * Percentile bootstrap intervals, clustered by user: a replicate draws as many users as there are, with replacement, each with
     * all rows, so that dependent rows of a user are not taken for independent ones. The same seed gives the same intervals.
     *
     * @param replicates at least 1, {@link #REPLICATES} usually
     * @param level the share of replicates inside, in (0, 1), {@link #LEVEL} usually
     * @return name to interval. The interval is over the replicates that have the metric (one may draw no positive); a metric that
     *     is missing in more than 1 − level of them, or undefined itself, has no entry
     * @throws IllegalArgumentException if {@code replicates} or {@code level} is outside its range
     */
    public Map<String, Interval> bootstrap(int replicates, double level, Seed seed) {
        return bootstrap(replicates, level, seed, Workers.single());
    }

    /** The same intervals, the replicates shared among workers. */
    public Map<String, Interval> bootstrap(int replicates, double level, Seed seed, Workers workers) {
        return new UserBootstrap(replicates, level, seed).intervals(rows.users(), terms, workers);
    }

    /**
     * The same of this evaluation's value minus that of another one on the same rows, both from the same drawn users: what the
     * two have in common cancels.
     *
     * @param baseline about the same test rows, under the same convention, with every metric of this one
     * @throws IllegalArgumentException if it is not, or as {@link #bootstrap} throws
     */
    public Map<String, Interval> bootstrapDifference(Evaluation baseline, int replicates, double level, Seed seed) {
        if (!rows.sameRows(baseline.rows)) {
            throw new IllegalArgumentException(
                    "a paired difference needs both evaluations on the same test rows in the same order");
        }
        if (!convention.equals(baseline.convention)) {
            throw new IllegalArgumentException(
                    "a paired difference needs both evaluations under the same convention, got " + convention + " and "
                            + baseline.convention);
        }
        Map<String, Terms> differences = new LinkedHashMap<>();
        terms.forEach((name, term) -> {
            Terms other = baseline.terms.get(name);
            if (other == null) {
                throw new IllegalArgumentException("the baseline must have metric '" + name + "' too, has "
                        + String.join(", ", baseline.terms.keySet()));
            }
            differences.put(name, new Difference(term, other));
        });
        return new UserBootstrap(replicates, level, seed).intervals(rows.users(), differences, Workers.single());
    }

    private int[] once() {
        int[] once = new int[rows.users()];
        Arrays.fill(once, 1);
        return once;
    }

    private record Difference(Terms minuend, Terms subtrahend) implements Terms {
        @Override
        public OptionalDouble value(int[] multiplicity) {
            OptionalDouble a = minuend.value(multiplicity);
            OptionalDouble b = subtrahend.value(multiplicity);
            return a.isPresent() && b.isPresent()
                    ? OptionalDouble.of(a.getAsDouble() - b.getAsDouble())
                    : OptionalDouble.empty();
        }

        @Override
        public double[] values(List<int[]> multiplicities) {
            double[] values = minuend.values(multiplicities);
            double[] subtrahends = subtrahend.values(multiplicities);
            Arrays.setAll(values, k -> values[k] - subtrahends[k]);
            return values;
        }
    }
}
