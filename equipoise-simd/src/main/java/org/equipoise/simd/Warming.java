package org.equipoise.simd;

import java.util.concurrent.atomic.AtomicBoolean;
import org.equipoise.kernel.Kernels;
import org.equipoise.kernel.ScalarKernels;

/** The kernels for one piece of work: the scalar ones until the vector ones are compiled for it, which begins when it is first asked for. */
final class Warming {
    private final WarmUp warmUp;
    private final WarmUp.Task task;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile Kernels kernels = new ScalarKernels();

    Warming(WarmUp warmUp, WarmUp.Task task) {
        this.warmUp = warmUp;
        this.task = task;
    }

    /** What to do this piece of work with at the moment. */
    Kernels kernels() {
        if (!asked.get() && !asked.getAndSet(true)) {
            warmUp.start(task, vector -> kernels = vector);
        }
        return kernels;
    }
}
