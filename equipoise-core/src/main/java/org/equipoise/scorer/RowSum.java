package org.equipoise.scorer;

import org.equipoise.kernel.GatheredRows;
import org.equipoise.kernel.VectorMath;

/** The sum target_k += c_k · source_k for 0 ≤ k &lt; n, rows of two tables. */
final class RowSum {
    private final float[] c;
    private final int n;
    private final GatheredRows source;
    private final GatheredRows target;

    RowSum(float[] c, int n, GatheredRows source, GatheredRows target) {
        this.c = c;
        this.n = n;
        this.source = source;
        this.target = target;
    }

    int size() {
        return n;
    }

    /** Does the columns first ≤ j &lt; last. */
    void run(int first, int last) {
        VectorMath.scatter(c, source, target, 0, n, first, last);
    }
}
