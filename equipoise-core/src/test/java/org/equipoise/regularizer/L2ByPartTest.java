package org.equipoise.regularizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.equipoise.random.Seed;
import org.equipoise.scorer.Biases;
import org.equipoise.scorer.Initialization;
import org.equipoise.scorer.MatrixFactorization;
import org.equipoise.scorer.Scorer;
import org.equipoise.scorer.Tensor;
import org.junit.jupiter.api.Test;

final class L2ByPartTest {
    private static final Scorer SCORER =
            new MatrixFactorization(4, 3, 2, Biases.USER_ITEM_GLOBAL, new Initialization.Normal(1));
    private static final L2ByPart PENALTY = new L2ByPart(0.5, 0.25, 2);

    private static double penalty(float[] theta) {
        double sum = 0;
        for (Tensor tensor : SCORER.tensors()) {
            double strength =
                    switch (tensor.kind()) {
                        case USER_BIAS -> 0.5;
                        case ITEM_BIAS -> 0.25;
                        case USER_FACTORS, ITEM_FACTORS -> 2;
                        case GLOBAL_BIAS, LAYER -> 0;
                    };
            for (int k = tensor.offset(); k < tensor.offset() + tensor.size(); k++) {
                sum += strength / 2 * theta[k] * theta[k];
            }
        }
        return sum;
    }

    private static float[] theta() {
        float[] theta = new float[SCORER.parameters()];
        Seed seed = new Seed(7);
        for (int k = 0; k < theta.length; k++) {
            theta[k] = (float) seed.normal(k);
        }
        return theta;
    }

    /** The penalty is quadratic, so that central differences have no error but rounding. */
    @Test
    void theGradientIsTheCentralDifferenceOfHalfTheStrengthTimesTheSquare() {
        float[] gradient = new float[SCORER.parameters()];
        PENALTY.addGradient(SCORER, theta(), gradient);
        for (int k = 0; k < gradient.length; k++) {
            float[] up = theta();
            float[] down = theta();
            up[k] += 0.125f;
            down[k] -= 0.125f;
            double difference = (penalty(up) - penalty(down)) / ((double) up[k] - down[k]);
            assertThat((double) gradient[k]).as("parameter %d", k).isCloseTo(difference, within(1e-5));
        }
    }

    @Test
    void theGradientIsAdded() {
        float[] once = new float[SCORER.parameters()];
        PENALTY.addGradient(SCORER, theta(), once);
        float[] onTop = new float[once.length];
        Arrays.fill(onTop, 1);
        PENALTY.addGradient(SCORER, theta(), onTop);
        for (int k = 0; k < once.length; k++) {
            assertThat(onTop[k]).isCloseTo(1 + once[k], within(1e-6f));
        }
        new NoPenalty().addGradient(SCORER, theta(), onTop);
        assertThat(onTop[0]).isCloseTo(1 + once[0], within(1e-6f));
    }

    @Test
    void aPenaltyReachesTheKindsOfTensorsInWhichItHasADerivative() {
        for (L2ByPart penalty : List.of(PENALTY, new L2ByPart(0, 0, 0), new L2ByPart(0, 3, 0))) {
            float[] gradient = new float[SCORER.parameters()];
            penalty.addGradient(SCORER, theta(), gradient);
            for (Tensor tensor : SCORER.tensors()) {
                assertThat(gradient[tensor.offset()] != 0)
                        .as("%s of %s", tensor.name(), penalty)
                        .isEqualTo(penalty.reaches(tensor.kind()));
                assertThat(new NoPenalty().reaches(tensor.kind())).isFalse();
            }
        }
    }

    @Test
    void aStrengthMustBeANumberOfAtLeastZero() {
        assertThatThrownBy(() -> new L2ByPart(Double.NaN, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("L2 of user biases must be finite and >= 0, got NaN");
        assertThatThrownBy(() -> new L2ByPart(0, 0, -1)).hasMessageContaining("L2 of factors");
    }
}
