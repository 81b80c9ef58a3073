package org.equipoise.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.equipoise.kernel.PackedRows;
import org.equipoise.kernel.PanelKernels;
import org.equipoise.kernel.ScalarPanels;

/**
 * The panel kernels in 256-bit vectors: a vector holds one column of eight rows of the panel, so that every score is summed in a lane
 * of its own, in the order of the definition.
 */
final class VectorPanels implements PanelKernels {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_256;
    private static final Class<? extends FloatVector> VECTOR = S.vectorType().asSubclass(FloatVector.class);
    private static final int WIDE = 8;

    @Override
    public void scores(PackedRows block, PackedRows panel, float constant, float[] out) {
        float[] odd = new float[ROWS * COLUMNS];
        float[] x = block.values();
        float[] y = panel.values();
        int depth = block.depth();
        for (int row = 0; row < block.rows(); row += ROWS) {
            int xAt = row / ROWS * block.groupSize();
            for (int c = 0; c < COLUMNS; c += 2 * WIDE) {
                VectorLanes.addFour(x, xAt, y, c, depth, out, row * COLUMNS + c);
                VectorLanes.addFour(x, xAt + depth * ROWS, y, depth * COLUMNS + c, depth, odd, c);
            }
            finish(x, xAt + PackedRows.LANES * depth * ROWS, y, odd, constant, out, row * COLUMNS);
        }
    }

    /** out = (((out + odd) + s_r) + t_c) + constant, s and t the terms that end the group of rows and the panel. */
    private static void finish(float[] x, int termAt, float[] y, float[] odd, float constant, float[] out, int at) {
        int columnTerms = y.length - COLUMNS;
        for (int row = 0; row < ROWS; row++) {
            float term = x[termAt + row];
            int from = row * COLUMNS;
            for (int c = 0; c < COLUMNS; c += WIDE) {
                FloatVector sum = FloatVector.fromArray(S, out, at + from + c)
                        .add(FloatVector.fromArray(S, odd, from + c))
                        .add(FloatVector.broadcast(S, term))
                        .add(FloatVector.fromArray(S, y, columnTerms + c))
                        .add(FloatVector.broadcast(S, constant));
                VECTOR.cast(sum).intoArray(out, at + from + c);
            }
        }
    }

    @Override
    public int exceeding(float[] scores, int rows, float[] bounds, int[] found) {
        int count = 0;
        for (int row = 0; row < rows; row++) {
            FloatVector bound = FloatVector.broadcast(S, bounds[row]);
            for (int k = row * COLUMNS; k < (row + 1) * COLUMNS; k += WIDE) {
                if (!FloatVector.fromArray(S, scores, k)
                        .compare(VectorOperators.LE, bound)
                        .allTrue()) {
                    count = ScalarPanels.exceeding(scores, k, k + WIDE, bounds[row], found, count);
                }
            }
        }
        return count;
    }
}
