package org.equipoise.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

final class FloatFunctionsTest {

    private static double relativeError(float got, double expected) {
        return Math.abs(got - expected) / Math.abs(expected);
    }

    /** The largest relative error over 2 million floats that step through (low, high) by equal distances. */
    private static double worst(UnaryOperator<Float> f, DoubleUnaryOperator exact, double low, double high) {
        double worst = 0;
        int steps = 2_000_000;
        for (int k = 1; k < steps; k++) {
            float z = (float) (low + (high - low) * k / steps);
            worst = Math.max(worst, relativeError(f.apply(z), exact.applyAsDouble(z)));
        }
        return worst;
    }

    private static double sigmoid(double z) {
        return 1 / (1 + StrictMath.exp(-z));
    }

    private static double softplus(double z) {
        return Math.max(z, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(z)));
    }

    @Test
    void sigmoidIsAccurateToItsLastBits() {
        assertThat(worst(FloatFunctions::sigmoid, FloatFunctionsTest::sigmoid, -87.3, 87.3))
                .isLessThan(3e-7);
        assertThat(worst(FloatFunctions::sigmoid, FloatFunctionsTest::sigmoid, -1, 1))
                .isLessThan(3e-7);
    }

    @Test
    void softplusIsAccurateToItsLastBitsInTheTailToo() {
        assertThat(worst(FloatFunctions::softplus, FloatFunctionsTest::softplus, -87.3, 87.3))
                .isLessThan(4e-7);
        assertThat(worst(FloatFunctions::softplus, FloatFunctionsTest::softplus, -1, 1))
                .isLessThan(4e-7);
    }

    @Test
    void logIsAccurateToItsLastBitsNearOneToo() {
        assertThat(worst(FloatFunctions::log, StrictMath::log, 0, 1e-37)).isLessThan(3e-7);
        assertThat(worst(FloatFunctions::log, StrictMath::log, 0, 0.999999)).isLessThan(3e-7);
        assertThat(worst(FloatFunctions::log, StrictMath::log, 1.000001, 3)).isLessThan(3e-7);
        assertThat(worst(FloatFunctions::log, StrictMath::log, 3, 3e38)).isLessThan(3e-7);
        assertThat(FloatFunctions.log(1f)).isZero();
        assertThat(FloatFunctions.log(Float.MIN_VALUE)).isEqualTo((float) StrictMath.log(Float.MIN_VALUE));
    }

    @Test
    void sigmoidSaturatesAtBothEnds() {
        for (float z : new float[] {88f, 700f, 1e30f, Float.MAX_VALUE, Float.POSITIVE_INFINITY}) {
            assertThat(FloatFunctions.sigmoid(z)).isEqualTo(1f);
            assertThat(FloatFunctions.sigmoid(-z)).isZero();
        }
        assertThat(FloatFunctions.sigmoid(0f)).isEqualTo(0.5f);
        assertThat(FloatFunctions.sigmoid(-0f)).isEqualTo(0.5f);
        assertThat(FloatFunctions.sigmoid(Float.NaN)).isNaN();
    }

    @Test
    void softplusIsLinearAboveAndZeroBelow() {
        for (float z : new float[] {88f, 700f, 1e30f, Float.MAX_VALUE, Float.POSITIVE_INFINITY}) {
            assertThat(FloatFunctions.softplus(z)).isEqualTo(z);
            assertThat(FloatFunctions.softplus(-z)).isZero();
        }
        assertThat(FloatFunctions.softplus(0f)).isEqualTo((float) StrictMath.log(2));
        assertThat(FloatFunctions.softplus(Float.NaN)).isNaN();
    }

    @Test
    void logOfWhatHasNoneIsSaid() {
        assertThat(FloatFunctions.log(0f)).isEqualTo(Float.NEGATIVE_INFINITY);
        assertThat(FloatFunctions.log(-0f)).isEqualTo(Float.NEGATIVE_INFINITY);
        assertThat(FloatFunctions.log(-1f)).isNaN();
        assertThat(FloatFunctions.log(Float.NEGATIVE_INFINITY)).isNaN();
        assertThat(FloatFunctions.log(Float.NaN)).isNaN();
        assertThat(FloatFunctions.log(Float.POSITIVE_INFINITY)).isEqualTo(Float.POSITIVE_INFINITY);
    }

    @Test
    void sigmoidNeverDecreases() {
        float before = 0;
        for (float z = -90; z < 20; z += 0.001f) {
            float now = FloatFunctions.sigmoid(z);
            assertThat(now)
                    .as("z = %s", z)
                    .isGreaterThanOrEqualTo(before * (1 - 3e-7f))
                    .isBetween(0f, 1f);
            before = now;
        }
    }
}
