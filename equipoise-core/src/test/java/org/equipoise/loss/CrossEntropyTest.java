package org.equipoise.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

final class CrossEntropyTest extends PointwiseLossContract {
    @Override
    PointwiseLoss loss() {
        return new CrossEntropy();
    }

    @Override
    double reference(double z, double y) {
        return Math.log1p(Math.exp(-Math.abs(z))) + Math.max(z, 0) - y * z;
    }

    @Test
    void isFiniteAndLinearAtAnyLogit() {
        float[] value = new float[4];
        loss().values(new float[] {-700, -700, 700, 700}, new float[] {0, 1, 0, 1}, 0, 4, value);
        assertThat(value).containsExactly(0, 700, 700, 0);
    }

    /** ln(1 + eᶻ) − z rounds to 0 from z = 17 on when it is computed as that difference, and below 0 before. */
    @Test
    void aConfidentRightPredictionCostsItsSmallLossNotARoundingError() {
        float[] value = new float[3];
        loss().values(new float[] {12, 20, 40}, new float[] {1, 1, 1}, 0, 3, value);
        for (int k = 0; k < 3; k++) {
            assertThat((double) value[k]).isCloseTo(Math.exp(new double[] {-12, -20, -40}[k]), withinPercentage(0.01));
        }
    }
}
