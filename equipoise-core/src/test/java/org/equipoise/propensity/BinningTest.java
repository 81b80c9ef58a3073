package org.equipoise.propensity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Which rows share a bin. */
final class BinningTest {
    private static int[] bins(Binning binning, double... propensity) {
        float[] rounded = new float[propensity.length];
        for (int k = 0; k < rounded.length; k++) {
            rounded[k] = (float) propensity[k];
        }
        int[] bins = binning.assign(propensity);
        assertThat(binning.assign(rounded, rounded.length)).containsExactly(bins);
        return bins;
    }

    @Test
    void anIntervalHasItsLowerEndAndTheLastOneBoth() {
        assertThat(bins(Binning.equalWidth(4), 0, 0.25, 0.5, 0.75, 1, 0.2499, 0.9999))
                .containsExactly(0, 1, 2, 3, 3, 0, 3);
    }

    @Test
    void equalMassCutsTiesByRow() {
        assertThat(bins(Binning.equalMass(3), 0.5, 0.5, 0.5, 0.5, 0.5, 0.5)).containsExactly(0, 0, 1, 1, 2, 2);
        assertThat(bins(Binning.equalMass(2), 0.5, 0.5, 0.25, 0.5)).containsExactly(0, 1, 0, 1);
        assertThat(bins(Binning.equalMass(2), 0.9, 0.1, 0.5, 0.3, 0.7)).containsExactly(1, 0, 0, 0, 1);
    }

    @Test
    void thereIsABin() {
        assertThatThrownBy(() -> Binning.equalWidth(0)).hasMessage("bins must be at least 1, got 0");
    }
}
