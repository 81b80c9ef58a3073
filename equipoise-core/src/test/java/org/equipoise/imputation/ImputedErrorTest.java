package org.equipoise.imputation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class ImputedErrorTest {

    @Test
    void aPseudoLabelIsTheProbabilityOfTheImputationNet() {
        float[] label = {7, 7, 7};
        new PseudoLabel().labels(new float[] {100, 0, -100}, 1, 3, label);
        assertThat(label).containsExactly(7, 0.5f, 0);
        assertThat(new PseudoLabel().learned()).isTrue();
    }

    @Test
    void aConstantLabelNeedsNoNet() {
        float[] label = {7, 7, 7};
        new ConstantLabel(0.25f).labels(null, 0, 2, label);
        assertThat(label).containsExactly(0.25f, 0.25f, 7);
        assertThat(new ConstantLabel(0.25f).learned()).isFalse();
    }

    @Test
    void aConstantLabelOutsideTheUnitIntervalIsRefused() {
        assertThatThrownBy(() -> new ConstantLabel(Float.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("imputed label must be in [0, 1], got NaN");
    }

    @Test
    void noImputationGivesNoLabels() {
        assertThatThrownBy(() -> new NoImputation().labels(null, 0, 0, new float[0]))
                .isInstanceOf(IllegalStateException.class);
    }
}
