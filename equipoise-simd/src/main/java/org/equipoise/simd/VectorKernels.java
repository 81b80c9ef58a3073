package org.equipoise.simd;

import java.util.Optional;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.equipoise.kernel.AdamStep;
import org.equipoise.kernel.Kernels;
import org.equipoise.kernel.PanelKernels;
import org.equipoise.kernel.ScalarKernels;

/** The kernels in 256-bit vectors. What is left over of a vector is done by the scalar definition. */
public final class VectorKernels implements Kernels {
    private static final VectorSpecies<Float> S = FloatVector.SPECIES_256;
    private static final int LANES = 8;
    private static final ScalarKernels SCALAR = new ScalarKernels();
    private static final PanelKernels PANELS = new VectorPanels();

    @Override
    public String name() {
        return "vector-256";
    }

    @Override
    public Optional<String> obstacle() {
        int lanes = FloatVector.SPECIES_PREFERRED.length();
        return lanes >= LANES
                ? Optional.empty()
                : Optional.of("this machine's vectors hold " + lanes + " floats, " + LANES + " are needed");
    }

    @Override
    public void dots(
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
        int rest = width % LANES == 0 ? to - (to - from) % 4 : from;
        if (width >= LANES) {
            VectorDots.byFour(x, xBase, xRows, y, yBase, yRows, width, from, rest, out);
            VectorDots.byOne(x, xBase, xRows, y, yBase, yRows, width, rest, to, out);
        } else {
            SCALAR.dots(x, xBase, xRows, y, yBase, yRows, width, from, to, out);
        }
    }

    @Override
    public void scatter(
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
        int columns = lastColumn - firstColumn;
        int whole = columns - columns % LANES;
        for (int k = from; k < to; k++) {
            int s = sourceBase + sourceRows[k] * width + firstColumn;
            int t = targetBase + targetRows[k] * width + firstColumn;
            FloatVector ck = FloatVector.broadcast(S, c[k]);
            for (int j = 0; j < whole; j += LANES) {
                FloatVector product = ck.mul(FloatVector.fromArray(S, source, s + j));
                FloatVector.fromArray(S, target, t + j).add(product).intoArray(target, t + j);
            }
            for (int j = whole; j < columns; j++) {
                target[t + j] += c[k] * source[s + j];
            }
        }
    }

    @Override
    public void sigmoid(float[] z, int from, int to, float[] out) {
        VectorFunctions.sigmoid(z, from, to, out);
    }

    @Override
    public void softplus(float[] z, int from, int to, float[] out) {
        VectorFunctions.softplus(z, from, to, out);
    }

    @Override
    public void log(float[] x, int from, int to, float[] out) {
        VectorFunctions.log(x, from, to, out);
    }

    /** The scalar loop: the compiler vectorizes it by itself, and no worse than by hand (.6 against .7 ns a parameter). */
    @Override
    public void adam(float[] x, float[] gradient, float[] m, float[] v, int from, int to, AdamStep step) {
        SCALAR.adam(x, gradient, m, v, from, to, step);
    }

    @Override
    public PanelKernels panels() {
        return PANELS;
    }
}
