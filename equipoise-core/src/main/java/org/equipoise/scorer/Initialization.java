package org.equipoise.scorer;

import org.equipoise.parallel.Ranges;
import org.equipoise.parallel.Workers;
import org.equipoise.random.Seed;

/** How the entries of a tensor start; entry j depends on the tensor's seed and on j only. */
public sealed interface Initialization {
    /** In multiply-adds: logarithm, root and cosine of a normal number. */
    long COST_OF_A_DRAW = 64;

    /** Entry j of a tensor. */
    float entry(Tensor tensor, Seed seed, int j);

    /** Writes the starting values of {@code tensor} to its place in θ. */
    default void fill(float[] theta, Tensor tensor, Seed seed, Workers workers) {
        int at = tensor.offset();
        Ranges.run(workers, tensor.size(), COST_OF_A_DRAW, (from, to) -> {
            for (int j = from; j < to; j++) {
                theta[at + j] = entry(tensor, seed, j);
            }
        });
    }

    /** Independent N(0, sd²) entries. */
    record Normal(double standardDeviation) implements Initialization {
        public Normal {
            if (!(standardDeviation > 0 && standardDeviation < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "standardDeviation must be finite and > 0, got " + standardDeviation);
            }
        }

        /** N(0, 1), as PyTorch starts an embedding. */
        public static Normal standard() {
            return new Normal(1);
        }

        @Override
        public float entry(Tensor tensor, Seed seed, int j) {
            return (float) (standardDeviation * seed.normal(j));
        }
    }

    /** N(0, 2/rows): Kaiming's rule in fan-out mode on a table (He et al., ICCV 2015), as some released codes use it. */
    record FanOut() implements Initialization {
        @Override
        public float entry(Tensor tensor, Seed seed, int j) {
            return (float) (Math.sqrt(2.0 / tensor.rows()) * seed.normal(j));
        }
    }

    /** All zeros. */
    record Zero() implements Initialization {
        @Override
        public float entry(Tensor tensor, Seed seed, int j) {
            return 0f;
        }
    }

    /** Uniform in [0, 1), as the released kernel-balancing code starts its tables. */
    record UnitInterval() implements Initialization {
        @Override
        public float entry(Tensor tensor, Seed seed, int j) {
            return (float) seed.uniform(j);
        }
    }

    /** Uniform in [−bound, bound). PyTorch starts a linear layer of n inputs so, with bound 1/√n. */
    record Uniform(double bound) implements Initialization {
        public Uniform {
            if (!(bound > 0 && bound < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("bound must be finite and > 0, got " + bound);
            }
        }

        /** The rule for a linear layer of {@code inputs} inputs. */
        static Uniform linear(int inputs) {
            return new Uniform(1 / Math.sqrt(inputs));
        }

        @Override
        public float entry(Tensor tensor, Seed seed, int j) {
            return (float) (bound * (2 * seed.uniform(j) - 1));
        }
    }
}
