package org.equipoise.optimizer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class AdamTest extends OptimizerContract {
    @Override
    Optimizer optimizer() {
        return Adam.coupled(0.05, 0.01);
    }

    @Test
    void hyperParametersOutOfRangeAreNamed() {
        assertThatThrownBy(() -> Adam.standard(Double.NaN)).hasMessage("learningRate must be finite and > 0, got NaN");
        assertThatThrownBy(() -> Adam.coupled(1, -1)).hasMessage("weightDecay must be finite and >= 0, got -1");
        assertThatThrownBy(() -> new Adam(1, 1, 0.9, 1e-8, 0, Adam.Decay.COUPLED))
                .hasMessage("beta1 must be in [0, 1), got 1.0");
    }
}
