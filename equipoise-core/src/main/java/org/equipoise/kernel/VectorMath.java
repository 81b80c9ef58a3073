package org.equipoise.kernel;

import java.util.Objects;

/**
 * The one door to the kernels. Each method checks the ranges of its arrays once and runs the kernel of the same name; what each
 * computes is said at {@link Kernels}. The first use of this class starts the kernels' preparation in the background: a program
 * asks for {@link #kernelName()} before it loads its data. Row numbers are the caller's promise: a row beyond a table's end, but inside of the array
 * that holds it, goes unnoticed.
 *
 * <p>All methods throw {@link IndexOutOfBoundsException} if a range leaves its array.
 */
public final class VectorMath {
    private static final KernelsProvider.Choice CHOICE = KernelsProvider.choose();
    private static final Kernels KERNELS = CHOICE.kernels();

    static {
        KERNELS.prepare();
    }

    private VectorMath() {}

    /** The name of the kernels of this process. */
    public static String kernelName() {
        return KERNELS.name();
    }

    /** Why these kernels were taken. */
    public static String kernelReason() {
        return CHOICE.reason();
    }

    /** Dot products of gathered rows: {@link Kernels#dots}. */
    public static void dots(
            float[] x,
            int xBase,
            int[] xRows,
            float[] y,
            int yBase,
            int[] yRows,
            int width,
            int from,
            int to,
            float[] out) {
        checkRange(from, to, xRows.length);
        checkRange(from, to, yRows.length);
        checkRange(from, to, out.length);
        Objects.checkIndex(xBase, x.length + 1);
        Objects.checkIndex(yBase, y.length + 1);
        KERNELS.dots(x, xBase, xRows, y, yBase, yRows, width, from, to, out);
    }

    /** Scaled rows summed into rows: {@link Kernels#scatter}. */
    public static void scatter(
            float[] c,
            int from,
            int to,
            float[] source,
            int sourceBase,
            int[] sourceRows,
            float[] target,
            int targetBase,
            int[] targetRows,
            int width,
            int firstColumn,
            int lastColumn) {
        checkRange(from, to, c.length);
        checkRange(from, to, sourceRows.length);
        checkRange(from, to, targetRows.length);
        checkRange(firstColumn, lastColumn, width);
        Objects.checkIndex(sourceBase, source.length + 1);
        Objects.checkIndex(targetBase, target.length + 1);
        KERNELS.scatter(
                c,
                from,
                to,
                source,
                sourceBase,
                sourceRows,
                target,
                targetBase,
                targetRows,
                width,
                firstColumn,
                lastColumn);
    }

    /** The logistic function: {@link Kernels#sigmoid}. {@code out} may be {@code z}. */
    public static void sigmoid(float[] z, int from, int to, float[] out) {
        checkRange(from, to, z.length);
        checkRange(from, to, out.length);
        KERNELS.sigmoid(z, from, to, out);
    }

    /** ln(1 + exp): {@link Kernels#softplus}. {@code out} may be {@code z}. */
    public static void softplus(float[] z, int from, int to, float[] out) {
        checkRange(from, to, z.length);
        checkRange(from, to, out.length);
        KERNELS.softplus(z, from, to, out);
    }

    /** The natural logarithm: {@link Kernels#log}. {@code out} may be {@code x}. */
    public static void log(float[] x, int from, int to, float[] out) {
        checkRange(from, to, x.length);
        checkRange(from, to, out.length);
        KERNELS.log(x, from, to, out);
    }

    /** One Adam step: {@link Kernels#adam}. */
    public static void adam(float[] x, float[] gradient, float[] m, float[] v, int from, int to, AdamStep step) {
        checkRange(from, to, x.length);
        checkRange(from, to, gradient.length);
        checkRange(from, to, m.length);
        checkRange(from, to, v.length);
        KERNELS.adam(x, gradient, m, v, from, to, step);
    }

    /**
     * Scores of a block of rows against a panel: {@link PanelKernels#scores}.
     *
     * @throws IllegalArgumentException if the block or the panel is packed otherwise, or their widths differ
     */
    public static void panelScores(PackedRows block, PackedRows panel, float constant, float[] out) {
        checkPacking(block, PanelKernels.ROWS, block.groups());
        checkPacking(panel, PanelKernels.COLUMNS, 1);
        if (block.depth() != panel.depth()) {
            throw new IllegalArgumentException(
                    "block and panel must have rows of the same depth, got " + block.depth() + " and " + panel.depth());
        }
        Objects.checkFromIndexSize(0, block.rows() * PanelKernels.COLUMNS, out.length);
        KERNELS.panels().scores(block, panel, constant, out);
    }

    /** Which scores of panels exceed their row's bound: {@link PanelKernels#exceeding}. */
    public static int exceeding(float[] scores, int rows, float[] bounds, int[] found) {
        Objects.checkFromIndexSize(0, rows * PanelKernels.COLUMNS, scores.length);
        Objects.checkFromIndexSize(0, rows * PanelKernels.COLUMNS, found.length);
        Objects.checkFromIndexSize(0, rows, bounds.length);
        return KERNELS.panels().exceeding(scores, rows, bounds, found);
    }

    private static void checkPacking(PackedRows rows, int group, int groups) {
        if (rows.group() != group || rows.groups() != groups) {
            throw new IllegalArgumentException("rows must be packed in " + groups + " groups of " + group + ", got "
                    + rows.groups() + " of " + rows.group());
        }
    }

    private static void checkRange(int from, int to, int length) {
        Objects.checkFromToIndex(from, to, length);
    }
}
