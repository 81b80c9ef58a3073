package org.equipoise.kernel;

import java.util.Arrays;

/** The definition of the panel kernels, in plain Java. */
public final class ScalarPanels implements PanelKernels {
    private static final int LANES = PackedRows.LANES;

    @Override
    public void scores(PackedRows block, PackedRows panel, float constant, float[] out) {
        float[] lanes = new float[LANES * COLUMNS];
        int terms = LANES * block.depth();
        for (int row = 0; row < block.rows(); row++) {
            int xAt = row / ROWS * block.groupSize() + row % ROWS;
            Arrays.fill(lanes, 0f);
            for (int j = 0; j < terms; j++) {
                int lane = j / block.depth() * COLUMNS;
                addScaled(block.values()[xAt + j * ROWS], panel.values(), j * COLUMNS, lanes, lane);
            }
            float term = block.values()[xAt + terms * ROWS];
            for (int c = 0; c < COLUMNS; c++) {
                float sum = merged(lanes, c);
                out[row * COLUMNS + c] = sum + term + panel.values()[terms * COLUMNS + c] + constant;
            }
        }
    }

    private static void addScaled(float x, float[] y, int yAt, float[] sum, int at) {
        for (int c = 0; c < COLUMNS; c++) {
            sum[at + c] += x * y[yAt + c];
        }
    }

    /** ((l0+l4)+(l2+l6))+((l1+l5)+(l3+l7)) of a column. */
    private static float merged(float[] lanes, int c) {
        float even = (lanes[c] + lanes[4 * COLUMNS + c]) + (lanes[2 * COLUMNS + c] + lanes[6 * COLUMNS + c]);
        float odd = (lanes[COLUMNS + c] + lanes[5 * COLUMNS + c]) + (lanes[3 * COLUMNS + c] + lanes[7 * COLUMNS + c]);
        return even + odd;
    }

    @Override
    public int exceeding(float[] scores, int rows, float[] bounds, int[] found) {
        int count = 0;
        for (int row = 0; row < rows; row++) {
            count = exceeding(scores, row * COLUMNS, (row + 1) * COLUMNS, bounds[row], found, count);
        }
        return count;
    }

    /** Lists those of from ≤ k &lt; to, all of one row, behind the {@code count} there are; how many there are then. */
    public static int exceeding(float[] scores, int from, int to, float bound, int[] found, int count) {
        int next = count;
        for (int k = from; k < to; k++) {
            if (!(scores[k] <= bound)) {
                found[next++] = k;
            }
        }
        return next;
    }
}
