package org.equipoise.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FdlibmTest {
    private static final Seed SEED = new Seed(Long.getLong("equipoise.test.seed", 7L));
    private static final int NUMBERS = 300_000;

    @Test
    void theLogarithmHasTheBitsOfStrictMath() {
        for (int k = 0; k < NUMBERS; k++) {
            double uniform = 1 - SEED.uniform(k);
            sameLog(uniform);
            sameLog(1 - 0x1p-18 * SEED.uniform(k));
            sameLog(Math.scalb(uniform, -(k % 60)));
        }
        for (int k = 0; k < 53; k++) {
            sameLog(Math.scalb(1.0, -k));
            sameLog(1 - Math.scalb(1.0, -k - 1));
        }
    }

    private static void sameLog(double x) {
        assertThat(Double.doubleToLongBits(Fdlibm.log(x)))
                .as("log %s, seed %s", x, SEED)
                .isEqualTo(Double.doubleToLongBits(StrictMath.log(x)));
    }

    @Test
    void theCosineHasTheBitsOfStrictMath() {
        for (int k = 0; k < NUMBERS; k++) {
            sameCos(2 * StrictMath.PI * SEED.uniform(k));
        }
        for (int quarters = 0; quarters <= 8; quarters++) {
            double x = quarters * StrictMath.PI / 4;
            for (int k = 0; k < NUMBERS / 10; k++) {
                double near = x * (1 + (SEED.uniform(k) - 0.5) * Math.scalb(1.0, -(k % 52)));
                sameCos(Math.min(near, 2 * StrictMath.PI));
            }
            for (double up = x, down = x; up < x + 0x1p-44; up = Math.nextUp(up), down = Math.nextDown(down)) {
                sameCos(Math.min(up, 2 * StrictMath.PI));
                sameCos(Math.max(down, 0));
                if (x == 0) {
                    break;
                }
            }
        }
        for (int k = 0; k < 1_000; k++) {
            sameCos(Math.scalb(1.5, -k));
        }
    }

    private static void sameCos(double x) {
        assertThat(Double.doubleToLongBits(Fdlibm.cos(x)))
                .as("cos %s, seed %s", x, SEED)
                .isEqualTo(Double.doubleToLongBits(StrictMath.cos(x)));
    }
}
