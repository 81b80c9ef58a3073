package org.equipoise.simd;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.equipoise.kernel.AdamStep;
import org.equipoise.kernel.GatheredRows;
import org.equipoise.kernel.Kernels;
import org.equipoise.kernel.PanelKernels;
import org.equipoise.kernel.ScalarKernels;

/**
 * The scalar kernels until the vector ones are compiled, then the vector ones, one operation after the other. Before the JVM has
 * compiled it, a vector kernel is a hundred times slower than a scalar one, for a second or longer; the bits are the same. What only
 * ranking uses warms up when it is first asked for.
 */
public final class WarmingKernels implements Kernels {
    private final Kernels vector = new VectorKernels();
    private final Kernels scalar = new ScalarKernels();

    private volatile Kernels dots = scalar;
    private volatile Kernels scatter = scalar;
    private volatile Kernels sigmoid = scalar;
    private volatile Kernels softplus = scalar;
    private volatile Kernels log = scalar;
    private volatile PanelKernels panels = scalar.panels();
    private final AtomicBoolean panelsAskedFor = new AtomicBoolean();

    @Override
    public String name() {
        return vector.name();
    }

    @Override
    public Optional<String> obstacle() {
        return vector.obstacle();
    }

    @Override
    public void prepare() {
        start(EnumSet.complementOf(EnumSet.of(Operation.PANELS)));
    }

    private void start(Set<Operation> operations) {
        Thread thread = new Thread(() -> warmUp(operations), "equipoise-warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns when each of the operations is vectorized, or found not to get fast. */
    private void warmUp(Set<Operation> operations) {
        new WarmUp().run(operations, vector, this::vectorize);
    }

    private void vectorize(Operation operation) {
        switch (operation) {
            case DOTS -> dots = vector;
            case SCATTER -> scatter = vector;
            case SIGMOID -> sigmoid = vector;
            case SOFTPLUS -> softplus = vector;
            case LOG -> log = vector;
            case PANELS -> panels = vector.panels();
        }
    }

    @Override
    public void dots(GatheredRows x, GatheredRows y, int from, int to, float[] out) {
        dots.dots(x, y, from, to, out);
    }

    @Override
    public void scatter(
            float[] c, GatheredRows source, GatheredRows target, int from, int to, int firstColumn, int lastColumn) {
        scatter.scatter(c, source, target, from, to, firstColumn, lastColumn);
    }

    @Override
    public void sigmoid(float[] z, int from, int to, float[] out) {
        sigmoid.sigmoid(z, from, to, out);
    }

    @Override
    public void softplus(float[] z, int from, int to, float[] out) {
        softplus.softplus(z, from, to, out);
    }

    @Override
    public void log(float[] x, int from, int to, float[] out) {
        log.log(x, from, to, out);
    }

    @Override
    public void adam(float[] x, float[] gradient, float[] m, float[] v, int from, int to, AdamStep step) {
        vector.adam(x, gradient, m, v, from, to, step);
    }

    @Override
    public PanelKernels panels() {
        if (!panelsAskedFor.getAndSet(true)) {
            start(EnumSet.of(Operation.PANELS));
        }
        return panels;
    }
}
