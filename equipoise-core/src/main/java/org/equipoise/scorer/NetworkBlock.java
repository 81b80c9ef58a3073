package org.equipoise.scorer;

import java.util.List;

/** The numbers of a block of pairs on their way through a network: each layer's input, the scores, and their tangents or cotangents. */
final class NetworkBlock {
    private final List<DenseLayer> layers;
    /** inputs[l] goes into layer l; the last entry is what the last layer gives, the scores. */
    final float[][] values;
    /** Tangents or cotangents of {@link #values}. */
    final float[][] derivatives;

    NetworkBlock(List<DenseLayer> layers) {
        this.layers = layers;
        this.values = arrays(layers);
        this.derivatives = arrays(layers);
    }

    private static float[][] arrays(List<DenseLayer> layers) {
        float[][] arrays = new float[layers.size() + 1][];
        for (int l = 0; l < layers.size(); l++) {
            arrays[l] = new float[DenseLayer.BLOCK * layers.get(l).inputs()];
        }
        arrays[layers.size()] = new float[DenseLayer.BLOCK];
        return arrays;
    }

    float[] scores() {
        return values[layers.size()];
    }

    float[] scoreDerivatives() {
        return derivatives[layers.size()];
    }

    void forward(float[] theta, int n) {
        for (int l = 0; l < layers.size(); l++) {
            layers.get(l).forward(theta, values[l], n, values[l + 1]);
            if (l + 1 < layers.size()) {
                rectify(values[l + 1]);
            }
        }
    }

    /** After {@link #forward}: tangents of all values from those of the input and of θ. */
    void tangent(float[] theta, float[] dTheta, int n, float[] scratch) {
        for (int l = 0; l < layers.size(); l++) {
            layers.get(l).tangent(theta, dTheta, values[l], derivatives[l], n, scratch, derivatives[l + 1]);
            if (l + 1 < layers.size()) {
                keepActive(values[l + 1], derivatives[l + 1]);
            }
        }
    }

    /** After {@link #forward}: cotangents of all values from those of the scores. */
    void back(float[] theta, int n) {
        for (int l = layers.size() - 1; l >= 0; l--) {
            layers.get(l).back(theta, derivatives[l + 1], n, derivatives[l]);
            if (l > 0) {
                keepActive(values[l], derivatives[l]);
            }
        }
    }

    private static void rectify(float[] x) {
        for (int k = 0; k < x.length; k++) {
            x[k] = Math.max(x[k], 0f);
        }
    }

    /** The derivative of max(x, 0) is 1 where x &gt; 0 and 0 elsewhere, at 0 too. */
    private static void keepActive(float[] rectified, float[] derivative) {
        for (int k = 0; k < derivative.length; k++) {
            derivative[k] = rectified[k] > 0 ? derivative[k] : 0f;
        }
    }
}
