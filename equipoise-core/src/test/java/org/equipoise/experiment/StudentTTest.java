package org.equipoise.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {

    /** Computed with SciPy 1.17.1, scipy.stats.t.ppf. */
    @ParameterizedTest
    @CsvSource({
        "0.95, 1, 12.7062047362",
        "0.95, 2, 4.3026527297",
        "0.95, 3, 3.1824463053",
        "0.95, 4, 2.7764451052",
        "0.95, 9, 2.2621571628",
        "0.95, 19, 2.0930240544",
        "0.95, 29, 2.0452296421",
        "0.95, 120, 1.9799304051",
        "0.99, 4, 4.6040948713",
        "0.99, 10, 3.1692726726",
        "0.9, 5, 2.0150483733",
        "0.5, 7, 0.7111417781",
        "0.999, 6, 5.9588161788",
        "0.95, 1000, 1.9623390808",
    })
    void quantilesAgreeWithTables(double level, int degrees, double expected) {
        assertThat(StudentT.twoSided(level, degrees)).isCloseTo(expected, within(1e-6));
    }

    @Test
    void oneAndTwoDegreesOfFreedomHaveClosedForms() {
        for (double level : new double[] {0.01, 0.5, 0.8, 0.95, 0.999}) {
            assertThat(StudentT.twoSided(level, 1)).isCloseTo(Math.tan(Math.PI * level / 2), within(1e-9));
            double expected = level * Math.sqrt(2 / (1 - level * level));
            assertThat(StudentT.twoSided(level, 2)).isCloseTo(expected, within(1e-9));
        }
    }

    @Test
    void badArgumentsAreNamed() {
        assertThatThrownBy(() -> StudentT.twoSided(1, 4)).hasMessageContaining("inside (0, 1), got 1.0");
        assertThatThrownBy(() -> StudentT.twoSided(0.95, 0)).hasMessageContaining("at least 1, got 0");
    }
}
