package org.equipoise.propensity;

import java.util.Arrays;

/** The distinct labels of some rows, ascending, and what share of the rows each has. */
final class LabelShares {
    private float[] label = new float[4];
    private double[] share = new double[4];
    private int labels;

    private LabelShares() {}

    static LabelShares of(float[] rows) {
        LabelShares shares = new LabelShares();
        double one = 1.0 / rows.length;
        int last = -1;
        for (float y : rows) {
            // Rows repeat a few labels: the last one is a good guess.
            if (last < 0 || Float.compare(shares.label[last], y) != 0) {
                last = shares.place(y);
            }
            shares.share[last] += one;
        }
        return shares;
    }

    private int place(float y) {
        int at = find(y);
        if (at >= 0) {
            return at;
        }
        int free = -1 - at;
        if (labels == label.length) {
            label = Arrays.copyOf(label, 2 * labels);
            share = Arrays.copyOf(share, 2 * labels);
        }
        System.arraycopy(label, free, label, free + 1, labels - free);
        System.arraycopy(share, free, share, free + 1, labels - free);
        label[free] = y;
        share[free] = 0;
        labels++;
        return free;
    }

    /** How many distinct labels there are. */
    int labels() {
        return labels;
    }

    float label(int k) {
        return label[k];
    }

    double share(int k) {
        return share[k];
    }

    /** The number of a label, or a negative one if no row has it. */
    int find(float y) {
        return Arrays.binarySearch(label, 0, labels, y);
    }
}
