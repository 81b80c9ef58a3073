package org.equipoise.kernel;

/**
 * Kernels that score a block of rows against a panel of other rows, all with all: each number of the panel is read once for
 * several rows of the block. Stateless; the same bits as {@link ScalarPanels}, and a product has the bits of {@link
 * Kernels#dots}. Indices are not checked here: {@link VectorMath} does that.
 */
public interface PanelKernels {
    /** How many rows stand side by side in a group of a block. */
    int ROWS = 4;

    /** How many rows a panel has: it is one group of that many. */
    int COLUMNS = 64;

    /**
     * out[{@link #COLUMNS} r + c] = ((x_r · y_c + s_r) + t_c) + constant for all rows x_r of the block, with term s_r, and all rows
     * y_c of the panel, with term t_c; both of the same width.
     */
    void scores(PackedRows block, PackedRows panel, float constant, float[] out);

    /**
     * Lists in {@code found}, rising, the k below {@link #COLUMNS} × {@code rows} for which scores[k] ≤ bounds[k / {@link #COLUMNS}]
     * does not hold: all k of a row whose bound is NaN, and every NaN.
     *
     * @return how many there are
     */
    int exceeding(float[] scores, int rows, float[] bounds, int[] found);
}
