package org.equipoise.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.equipoise.kernel.PackedRows;
import org.equipoise.kernel.PanelKernels;
import org.equipoise.kernel.ScalarPanels;
import org.equipoise.random.Seed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vector panel kernels give the very bits of the scalar ones. A failure names the seed; -Dequipoise.test.seed sets it. */
final class VectorPanelsTest {
    private static final int ROWS = 11;
    private static final int SCORES = 12 * PanelKernels.COLUMNS;
    private static final float[] SPECIAL = {
        0f,
        -0f,
        Float.MIN_VALUE,
        Float.MAX_VALUE,
        -Float.MAX_VALUE,
        Float.NaN,
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY
    };

    private final Seed seed = new Seed(Long.getLong("equipoise.test.seed", 99L));
    private final SplittableRandom random = seed.random();
    private final PanelKernels vector = new VectorPanels();
    private final PanelKernels scalar = new ScalarPanels();

    @BeforeEach
    void theMachineHasWideEnoughVectors() {
        VectorKernels kernels = new VectorKernels();
        assumeTrue(kernels.obstacle().isEmpty(), () -> kernels.obstacle().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 8, 13, 16, 32, 64, 207})
    void scoresHaveTheBitsOfTheDefinition(int width) {
        for (int specials : new int[] {0, 3}) {
            PackedRows block = packed(PanelKernels.ROWS, ROWS, width, specials);
            PackedRows panel = packed(PanelKernels.COLUMNS, PanelKernels.COLUMNS, width, specials);
            float[] got = new float[SCORES];
            float[] expected = new float[SCORES];
            vector.scores(block, panel, 0.75f, got);
            scalar.scores(block, panel, 0.75f, expected);
            for (int k = 0; k < SCORES; k++) {
                assertThat(Float.floatToIntBits(got[k]))
                        .as("score %d of %s and %s, %s", k, got[k], expected[k], seed)
                        .isEqualTo(Float.floatToIntBits(expected[k]));
            }
        }
    }

    @Test
    void exceedingScoresAreThoseOfTheDefinition() {
        for (int round = 0; round < 50; round++) {
            float[] scores = numbers(SCORES, round % 5);
            float[] bounds = numbers(12, round % 5);
            for (int row = 0; row < 6; row++) {
                bounds[row] = scores[row * PanelKernels.COLUMNS + random.nextInt(PanelKernels.COLUMNS)];
            }
            int[] got = new int[SCORES];
            int[] expected = new int[SCORES];
            int count = scalar.exceeding(scores, 12, bounds, expected);
            assertThat(vector.exceeding(scores, 12, bounds, got)).isEqualTo(count);
            assertThat(Arrays.copyOf(got, count)).as("%s", seed).isEqualTo(Arrays.copyOf(expected, count));
        }
    }

    /** @param specials one number in that many is a special value, none for 0 */
    private float[] numbers(int n, int specials) {
        float[] x = new float[n];
        for (int k = 0; k < n; k++) {
            x[k] = specials > 0 && random.nextInt(specials) == 0
                    ? SPECIAL[random.nextInt(SPECIAL.length)]
                    : (float) (random.nextDouble() * 8 - 4);
        }
        return x;
    }

    private PackedRows packed(int group, int rows, int width, int specials) {
        PackedRows packed = new PackedRows(group, rows, width);
        float[] source = numbers(rows * width + rows, specials);
        for (int row = 0; row < rows; row++) {
            packed.set(row, source, row * width, source[rows * width + row]);
        }
        return packed;
    }
}
