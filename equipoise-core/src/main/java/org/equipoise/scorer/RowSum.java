package org.equipoise.scorer;

import org.equipoise.kernel.VectorMath;

/** The sum target[row t_k] += c_k · source[row s_k] for 0 ≤ k &lt; n. */
final class RowSum {
    private final float[] c;
    private final int n;
    private final float[] source;
    private final int sourceBase;
    private final int[] sourceRows;
    private final float[] target;
    private final int targetBase;
    private final int[] targetRows;

    RowSum(
            float[] c,
            int n,
            float[] source,
            int sourceBase,
            int[] sourceRows,
            float[] target,
            int targetBase,
            int[] targetRows) {
        this.c = c;
        this.n = n;
        this.source = source;
        this.sourceBase = sourceBase;
        this.sourceRows = sourceRows;
        this.target = target;
        this.targetBase = targetBase;
        this.targetRows = targetRows;
    }

    int size() {
        return n;
    }

    /** Does the columns first ≤ j &lt; last. */
    void run(int width, int first, int last) {
        VectorMath.scatter(c, 0, n, source, sourceBase, sourceRows, target, targetBase, targetRows, width, first, last);
    }
}
