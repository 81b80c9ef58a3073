package org.equipoise.scorer;

import java.util.Arrays;
import org.equipoise.kernel.GatheredRows;
import org.equipoise.kernel.VectorMath;

/**
 * A layer x ↦ W x + b on blocks of up to {@link #BLOCK} pairs. All its products are row products: output r of pair k is entry k ·
 * units + r of an array whose rows of x and W are given by two index arrays, so that the gathered kernels do all the work.
 */
final class DenseLayer {
    /** How many pairs are done together: their activations stay in the cache. */
    static final int BLOCK = 64;

    private final Tensor weights;
    private final int biasAt;
    private final int[] pairOf;
    private final int[] unitOf;

    /** @param biasAt where b starts in θ, −1 for a layer without */
    DenseLayer(Tensor weights, int biasAt) {
        this.weights = weights;
        this.biasAt = biasAt;
        this.pairOf = new int[BLOCK * units()];
        this.unitOf = new int[BLOCK * units()];
        for (int k = 0; k < pairOf.length; k++) {
            pairOf[k] = k / units();
            unitOf[k] = k % units();
        }
    }

    int units() {
        return weights.rows();
    }

    int inputs() {
        return weights.columns();
    }

    /** out = W x + b for the first {@code n} pairs of a block. */
    void forward(float[] theta, float[] x, int n, float[] out) {
        VectorMath.dots(inputsOf(x), weights.gather(theta, unitOf), 0, n * units(), out);
        for (int k = 0; k < n * units() && biasAt >= 0; k++) {
            out[k] += theta[biasAt + unitOf[k]];
        }
    }

    /** tangent of out = W ẋ + Ẇ x + ḃ; {@code scratch} is as long as the tangent. */
    void tangent(float[] theta, float[] dTheta, float[] x, float[] dx, int n, float[] scratch, float[] dOut) {
        VectorMath.dots(inputsOf(dx), weights.gather(theta, unitOf), 0, n * units(), scratch);
        forward(dTheta, x, n, dOut);
        for (int k = 0; k < n * units(); k++) {
            dOut[k] += scratch[k];
        }
    }

    /** cotangent of x = Wᵀ · cotangent of out. */
    void back(float[] theta, float[] cOut, int n, float[] cx) {
        Arrays.fill(cx, 0, n * inputs(), 0f);
        VectorMath.scatter(cOut, weights.gather(theta, unitOf), inputsOf(cx), 0, n * units(), 0, inputs());
    }

    /** gradient of W += Σ_k (cotangent of out)_k x_kᵀ in the columns first ≤ j &lt; last, in the order of the pairs. */
    void addWeightGradient(float[] cOut, float[] x, int n, float[] gradient, int first, int last) {
        VectorMath.scatter(cOut, inputsOf(x), weights.gather(gradient, unitOf), 0, n * units(), first, last);
    }

    /** The pair's row of a block's inputs for each output. */
    private GatheredRows inputsOf(float[] x) {
        return new GatheredRows(x, 0, inputs(), pairOf);
    }

    /** gradient of b += Σ_k (cotangent of out)_k, in the order of the pairs. */
    void addBiasGradient(float[] cOut, int n, float[] gradient) {
        for (int k = 0; k < n * units() && biasAt >= 0; k++) {
            gradient[biasAt + unitOf[k]] += cOut[k];
        }
    }
}
