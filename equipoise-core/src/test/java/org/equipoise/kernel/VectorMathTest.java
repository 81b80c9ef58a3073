package org.equipoise.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class VectorMathTest {
    private static final int[] ROWS = {0, 1, 1};

    @Test
    void dotsReadTheNamedRowsOnlyAndWriteTheNamedRangeOnly() {
        float[] x = {9, 1, 2, 3, 4};
        float[] out = {7, 7, 7};
        VectorMath.dots(new GatheredRows(x, 1, 2, ROWS), new GatheredRows(x, 1, 2, new int[] {1, 1, 0}), 1, 3, out);
        assertThat(out).containsExactly(7, 25, 11);
    }

    @Test
    void dotsAddInTheOrderOfTheLanes() {
        float[] x = {1e8f, 1, 0, 0, -1e8f, 1, 0, 0, 1};
        float[] ones = {1, 1, 1, 1, 1, 1, 1, 1, 1};
        float[] out = new float[1];
        VectorMath.dots(new GatheredRows(x, 0, 9, new int[1]), new GatheredRows(ones, 0, 9, new int[1]), 0, 1, out);
        float lane0 = 1e8f + 1;
        assertThat(out[0]).isEqualTo(((lane0 - 1e8f) + 0f) + ((1f + 1f) + 0f));
    }

    @Test
    void scatterTouchesTheNamedColumnsOnlyAndRepeatsAddUp() {
        float[] source = {1, 2, 3, 4, 5, 6};
        float[] target = new float[7];
        VectorMath.scatter(
                new float[] {1, 10, 100},
                new GatheredRows(source, 0, 3, new int[] {0, 1, 0}),
                new GatheredRows(target, 1, 3, new int[] {1, 1, 0}),
                0,
                3,
                1,
                3);
        assertThat(target).containsExactly(0, 0, 200, 300, 0, 52, 63);
    }

    @Test
    void adamIsTheWrittenStepAndConsumesTheGradient() {
        float[] x = {2};
        float[] g = {3};
        float[] m = {0.5f};
        float[] v = {4};
        VectorMath.adam(x, g, m, v, 0, 1, new AdamStep(0.25f, 0.5f, 0.5f, 0.75f, 0.25f, 0.125f, 2f, 1f, 0.5f));
        assertThat(m[0]).isEqualTo(2f);
        assertThat(v[0]).isEqualTo(3f + 0.25f * 12.25f);
        assertThat(x[0]).isEqualTo(1f - 0.25f / ((float) Math.sqrt(v[0]) * 2f + 1f));
        assertThat(g[0]).isZero();
    }

    @Test
    void rangesOutsideOfTheArraysAreRefused() {
        float[] z = new float[3];
        GatheredRows rows = new GatheredRows(z, 0, 1, ROWS);
        assertThatThrownBy(() -> VectorMath.sigmoid(z, 0, 4, z)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> VectorMath.softplus(z, 2, 1, z)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> VectorMath.log(z, -1, 1, z)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> VectorMath.dots(rows, rows, 0, 3, new float[2]))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> VectorMath.scatter(z, rows, rows, 0, 3, 0, 2))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> VectorMath.dots(rows, rows, 0, 4, z)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> new GatheredRows(z, 4, 1, ROWS)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> VectorMath.adam(z, z, z, new float[2], 0, 3, new AdamStep(0, 0, 1, 0, 1, 1, 1, 1, 1)))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void rowsOfDifferentWidthsAreRefused() {
        float[] z = new float[4];
        GatheredRows narrow = new GatheredRows(z, 0, 1, ROWS);
        GatheredRows wide = new GatheredRows(z, 0, 2, ROWS);
        assertThatThrownBy(() -> VectorMath.dots(narrow, wide, 0, 3, z))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rows must have the same width, got 1 and 2 columns");
    }
}
