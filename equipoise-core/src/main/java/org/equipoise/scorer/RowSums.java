package org.equipoise.scorer;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.parallel.Ranges;
import org.equipoise.parallel.Workers;

/**
 * Sums of scaled rows of one width, shared among workers by sum and by columns: every number is summed by one worker in the order
 * of k, so any number of workers gives the same bytes. The targets of different sums must not overlap.
 */
final class RowSums {
    private final int width;
    private final List<RowSum> sums = new ArrayList<>();
    private long work;

    RowSums(int width) {
        this.width = width;
    }

    void add(RowSum sum) {
        sums.add(sum);
        work += (long) sum.size() * width;
    }

    void run(Workers workers) {
        int cuts = cuts(workers);
        Ranges.each(workers, sums.size() * cuts, work, part -> {
            int first = Ranges.start(part % cuts, cuts, width);
            int last = Ranges.start(part % cuts + 1, cuts, width);
            sums.get(part / cuts).run(first, last);
        });
    }

    /** Into how many column ranges each sum is cut: enough to occupy the threads, none smaller than is worth it. */
    private int cuts(Workers workers) {
        int threadsPerSum = (workers.threads() + sums.size() - 1) / sums.size();
        return Math.min(threadsPerSum, Ranges.parts(workers, width, work / sums.size()));
    }
}
