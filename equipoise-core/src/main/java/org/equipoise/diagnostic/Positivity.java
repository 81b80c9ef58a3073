package org.equipoise.diagnostic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.equipoise.Check;
import org.equipoise.population.Interactions;
import org.equipoise.population.Population;

/**
 * Overlap: whether every row of D had a chance to be observed. Unbiasedness needs p &gt; 0 everywhere; in practice a row whose propensity is far below the average
 * is represented by a few observed rows of huge weight, or by none.
 *
 * @param threshold a propensity below it is practically no chance
 * @param shareBelow the share of D below it
 * @param quantiles of p̂ over D
 * @param histogram of p̂ over D
 * @param usersSeen users with a row in the sample
 * @param usersWarned users more than half of whose rows are below the threshold
 * @param worstUsers up to ten of them, the largest shares below first
 * @param itemGroups tenths of the items by their number of observed rows, the least observed first
 */
public record Positivity(
        double threshold,
        double shareBelow,
        List<Quantile> quantiles,
        List<HistogramBin> histogram,
        int usersSeen,
        int usersWarned,
        List<Group> worstUsers,
        List<Group> itemGroups) {
    private static final int HISTOGRAM_BINS = 40;
    private static final int ITEM_GROUPS = 10;
    private static final int WORST = 10;

    public Positivity {
        quantiles = List.copyOf(quantiles);
        histogram = List.copyOf(histogram);
        worstUsers = List.copyOf(worstUsers);
        itemGroups = List.copyOf(itemGroups);
    }

    /** Rows with low ≤ p̂ &lt; high (≤ in the last bin). */
    public record HistogramBin(double low, double high, long rows) {}

    /**
     * Rows of one user, or of one group of items.
     *
     * @param index of the user or the group, from 0
     * @param rows of it in the sample of D
     * @param smallest their smallest propensity
     * @param shareBelow the share of them below the threshold
     */
    public record Group(int index, long rows, double meanPropensity, double smallest, double shareBelow) {
        /** Whether more than half of the rows have practically no chance. */
        public boolean warned() {
            return shareBelow > 0.5;
        }
    }

    /**
     * @param rows the sample, {@code exposures} its propensities
     * @throws IllegalArgumentException unless the threshold is in [0, 1]
     */
    public static Positivity of(Population population, TargetRows rows, Exposures exposures, double threshold) {
        Check.inRange("the threshold of positivity", threshold, 0, 1);
        double[] sorted = exposures.propensities().clone();
        Arrays.sort(sorted);
        int[] user = new int[rows.size()];
        int[] group = new int[rows.size()];
        int[] groups = itemGroups(population.observed(), population.items());
        for (int k = 0; k < rows.size(); k++) {
            user[k] = rows.pairs().user(k);
            group[k] = groups[rows.pairs().item(k)];
        }
        List<Group> users = groups(user, population.users(), exposures, threshold);
        List<Group> warned = users.stream()
                .filter(Group::warned)
                .sorted(Comparator.comparingDouble(Group::shareBelow).reversed().thenComparingInt(Group::index))
                .toList();
        return new Positivity(
                threshold,
                shareBelow(sorted, threshold),
                Quantile.ofSorted(sorted),
                histogram(sorted),
                users.size(),
                warned.size(),
                warned.subList(0, Math.min(WORST, warned.size())),
                groups(group, ITEM_GROUPS, exposures, threshold));
    }

    private static double shareBelow(double[] propensity, double threshold) {
        return (double) Arrays.stream(propensity).filter(p -> p < threshold).count() / propensity.length;
    }

    private static List<HistogramBin> histogram(double[] sorted) {
        double width = sorted[sorted.length - 1] / HISTOGRAM_BINS;
        long[] counts = new long[HISTOGRAM_BINS];
        for (double p : sorted) {
            counts[Math.min((int) (p / width), HISTOGRAM_BINS - 1)]++;
        }
        List<HistogramBin> bins = new ArrayList<>();
        for (int b = 0; b < HISTOGRAM_BINS; b++) {
            bins.add(new HistogramBin(b * width, (b + 1) * width, counts[b]));
        }
        return bins;
    }

    /** The tenth that each item is in, by observed rows, ties by index. */
    private static int[] itemGroups(Interactions observed, int items) {
        int[] count = new int[items];
        for (int row = 0; row < observed.size(); row++) {
            count[observed.item(row)]++;
        }
        Integer[] order = new Integer[items];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingInt(i -> count[i]));
        int[] group = new int[items];
        for (int rank = 0; rank < items; rank++) {
            group[order[rank]] = (int) ((long) rank * ITEM_GROUPS / items);
        }
        return group;
    }

    /** The groups that have a row. */
    private static List<Group> groups(int[] group, int count, Exposures rows, double threshold) {
        long[] n = new long[count];
        long[] below = new long[count];
        double[] sum = new double[count];
        double[] smallest = new double[count];
        Arrays.fill(smallest, 1);
        for (int k = 0; k < group.length; k++) {
            double p = rows.propensity(k);
            int g = group[k];
            n[g]++;
            below[g] += p < threshold ? 1 : 0;
            sum[g] += p;
            smallest[g] = Math.min(smallest[g], p);
        }
        List<Group> table = new ArrayList<>();
        for (int g = 0; g < count; g++) {
            if (n[g] > 0) {
                table.add(new Group(g, n[g], sum[g] / n[g], smallest[g], (double) below[g] / n[g]));
            }
        }
        return table;
    }
}
