package org.equipoise.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The facts that the reference's replay of the released code states, and agreement with cross-entropy between the clamps. */
final class ClampedCrossEntropyTest extends PointwiseLossContract {
    @Override
    PointwiseLoss loss() {
        return new ClampedCrossEntropy();
    }

    @Override
    double reference(double z, double y) {
        return Math.log1p(Math.exp(-Math.abs(z))) + Math.max(z, 0) - y * z;
    }

    /** At z = 8 the float 1 − σ(z) = 3.4e-4 has an error of 3e-8, which is 1e-4 of it: so has its logarithm. */
    @Override
    double tolerance() {
        return 2e-4;
    }

    private float value(float z, float y) {
        float[] value = new float[1];
        loss().values(new float[] {z}, new float[] {y}, 0, 1, value);
        return value[0];
    }

    private float slope(float z, float y) {
        float[] slope = new float[1];
        loss().slopes(new float[] {z}, new float[] {y}, 0, 1, slope);
        return slope[0];
    }

    @Test
    void aSaturatedProbabilityCosts100AndHasNoGradient() {
        for (float z : new float[] {17.5f, 30, 200}) {
            for (float y : new float[] {0, 0.25f, 1}) {
                assertThat(value(z, y)).isCloseTo(100 * (1 - y), within(1e-4f));
                assertThat(slope(z, y)).isZero();
            }
        }
    }

    @Test
    void saturationSetsInAtALogitOfAbout16Point7() {
        assertThat(value(16.5f, 0)).isBetween(15f, 17f);
        assertThat(slope(16.5f, 0)).isCloseTo(1f, within(1e-3f));
        assertThat(value(17.4f, 0)).isEqualTo(100f);
    }

    /** The derivative is (r − y) r(1 − r) / max(r(1 − r), 1e-12), and r(1 − r) falls below 1e-12 at z = −27.6. */
    @Test
    void theGradientIsDampedBelowALogitOfMinus28() {
        assertThat(slope(-27, 1)).isCloseTo(-1f, within(1e-5f));
        for (float z : new float[] {-28.5f, -32, -40}) {
            assertThat((double) slope(z, 1)).isCloseTo(-Math.exp(z) / 1e-12, within(1e-5));
        }
    }

    @Test
    void aVanishingProbabilityCostsAtMost100() {
        assertThat(value(-80, 1)).isCloseTo(80f, within(1e-2f));
        assertThat(value(-300, 1)).isEqualTo(100f);
        assertThat(value(-300, 0)).isZero();
    }
}
