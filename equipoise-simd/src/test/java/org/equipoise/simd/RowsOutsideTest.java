package org.equipoise.simd;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.equipoise.kernel.GatheredRows;
import org.equipoise.kernel.Kernels;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether or not the JVM checks vectors in memory: no row before the array or, by a single number, beyond its end. */
final class RowsOutsideTest {
    private final Kernels vector = new VectorKernels();

    @ParameterizedTest
    @ValueSource(ints = {8, 13, 16, 24, 32, 64, 80, 207})
    void rowsOutsideOfTheirArrayAreRefused(int width) {
        assumeTrue(vector.obstacle().isEmpty(), () -> vector.obstacle().orElseThrow());
        float[] array = new float[5 * width + width - 1];
        float[] out = new float[1];
        GatheredRows inside = new GatheredRows(array, 0, width, new int[] {4});
        for (int outside : new int[] {5, -1, Integer.MAX_VALUE / width}) {
            GatheredRows rows = new GatheredRows(array, 0, width, new int[] {outside});
            assertThatThrownBy(() -> vector.dots(rows, inside, 0, 1, out))
                    .isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> vector.dots(inside, rows, 0, 1, out))
                    .isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> vector.scatter(new float[] {1f}, rows, inside, 0, 1, 0, width))
                    .isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> vector.scatter(new float[] {1f}, inside, rows, 0, 1, 0, width))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
    }
}
