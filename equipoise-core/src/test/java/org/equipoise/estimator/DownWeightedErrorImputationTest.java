package org.equipoise.estimator;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class DownWeightedErrorImputationTest extends LossEstimatorContract {
    @Override
    LossEstimator estimator() {
        return new ErrorImputation(0.1f);
    }

    @Test
    void anUnobservedWeightOutsideTheUnitIntervalIsRefused() {
        assertThatThrownBy(() -> new ErrorImputation(Float.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unobserved weight must be in [0, 1], got NaN");
    }
}
