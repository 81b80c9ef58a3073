package org.equipoise.diagnostic;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.equipoise.random.Seed;

/** n rows with fixed p ~ U(low, high); only o ~ Bernoulli(p) is drawn again and again. */
final class Draws {
    private final Seed seed;
    private final double[] p;

    Draws(int n, double low, double high, Seed seed) {
        this.seed = seed;
        p = numbers(n, seed.child("p"), low, high);
    }

    /** n uniform numbers. */
    static double[] numbers(int n, Seed seed, double low, double high) {
        double[] numbers = new double[n];
        Arrays.setAll(numbers, k -> low + (high - low) * seed.uniform(k));
        return numbers;
    }

    double[] truth() {
        return p;
    }

    /** One draw of o, under the true propensities. */
    Exposures draw(int number) {
        return draw(number, p);
    }

    /** One draw of o, under these propensities. */
    Exposures draw(int number, double[] propensity) {
        Seed own = seed.child("draw").child(number);
        boolean[] observed = new boolean[p.length];
        for (int k = 0; k < p.length; k++) {
            observed[k] = own.uniform(k) < p[k];
        }
        return Exposures.of(propensity, observed);
    }

    /** A statistic over draws 0 … count − 1. */
    Sample sample(int count, ToDoubleFunction<Exposures> statistic) {
        double[] values = new double[count];
        for (int r = 0; r < count; r++) {
            values[r] = statistic.applyAsDouble(draw(r));
        }
        return new Sample(values);
    }

    /** CE(p̂, o), averaged over rows. */
    static double crossEntropy(Exposures rows) {
        double sum = 0;
        for (int k = 0; k < rows.size(); k++) {
            sum -= Math.log(rows.observed(k) ? rows.propensity(k) : 1 - rows.propensity(k));
        }
        return sum / rows.size();
    }

    double meanOf(DoubleUnaryOperator term) {
        return Arrays.stream(p).map(term).sum() / p.length;
    }

    @Override
    public String toString() {
        return "n = " + p.length + ", " + seed;
    }

    /** Values with their moments. */
    static final class Sample {
        private final double[] values;

        Sample(double[] values) {
            this.values = values;
        }

        double[] values() {
            return values;
        }

        double mean() {
            return Arrays.stream(values).average().orElseThrow();
        }

        double variance() {
            return covariance(this);
        }

        double covariance(Sample other) {
            double sum = 0;
            for (int k = 0; k < values.length; k++) {
                sum += (values[k] - mean()) * (other.values[k] - other.mean());
            }
            return sum / (values.length - 1);
        }

        double standardError() {
            return Math.sqrt(variance() / values.length);
        }

        /** this + a · other. */
        Sample plus(double a, Sample other) {
            double[] sum = new double[values.length];
            Arrays.setAll(sum, k -> values[k] + a * other.values[k]);
            return new Sample(sum);
        }
    }
}
