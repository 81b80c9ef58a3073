package org.equipoise.fit;

import org.equipoise.baseline.Baseline;
import org.equipoise.method.Method;
import org.equipoise.parallel.Workers;
import org.equipoise.random.Seed;
import org.equipoise.schedule.EpochListener;

/** Everything that makes a model from data and a seed; a record, so that its text is its provenance. */
public interface Recipe {

    /** @throws IllegalArgumentException if the data lack what the recipe needs */
    Fit fit(FitData data, Seed seed, Workers workers, EpochListener listener);

    /** A method trained by gradient steps. */
    record Trained(Method method, Training training) implements Recipe {
        @Override
        public Fit fit(FitData data, Seed seed, Workers workers, EpochListener listener) {
            return Fit.of(method, training, data, seed, workers, listener);
        }
    }

    /** A baseline in closed form. */
    record ClosedForm(Baseline baseline) implements Recipe {
        @Override
        public Fit fit(FitData data, Seed seed, Workers workers, EpochListener listener) {
            return Fit.of(baseline, data.population(), seed);
        }
    }
}
