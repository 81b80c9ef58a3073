package org.equipoise.fit;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.baseline.Baseline;
import org.equipoise.method.Method;
import org.equipoise.method.Piece;
import org.equipoise.parallel.Workers;
import org.equipoise.random.Seed;
import org.equipoise.schedule.EpochListener;

/** Everything that makes a model from data and a seed; a record, so that its text is its provenance. */
public interface Recipe {

    /** @throws IllegalArgumentException if the data lack what the recipe needs */
    Fit fit(FitData data, Seed seed, Workers workers, EpochListener listener);

    /** Whether it needs {@link FitData#validation()}. */
    boolean needsValidation();

    /** Whether another seed gives another model, as it does where parameters start from random numbers. */
    default boolean usesSeed() {
        return true;
    }

    /** What it is made of, for people; what text its record has is its provenance. */
    List<Piece> pieces();

    /**
     * A method trained by gradient steps.
     *
     * @param companion what goes along with its nets
     */
    record Trained(Method method, Training training, Companion companion) implements Recipe {

        /** A method whose nets are all there is. */
        public Trained(Method method, Training training) {
            this(method, training, new Alone());
        }

        @Override
        public Fit fit(FitData data, Seed seed, Workers workers, EpochListener listener) {
            return Fit.of(this, data, seed, workers, listener);
        }

        @Override
        public boolean needsValidation() {
            return training.stopping().needsValidation();
        }

        @Override
        public List<Piece> pieces() {
            if (companion instanceof Alone) {
                return method.pieces();
            }
            List<Piece> pieces = new ArrayList<>(method.pieces());
            pieces.add(Piece.of("goes along", companion));
            return pieces;
        }
    }

    /** A baseline in closed form. */
    record ClosedForm(Baseline baseline) implements Recipe {
        @Override
        public Fit fit(FitData data, Seed seed, Workers workers, EpochListener listener) {
            return Fit.of(baseline, data.population(), seed);
        }

        @Override
        public boolean needsValidation() {
            return false;
        }

        @Override
        public boolean usesSeed() {
            return baseline.usesSeed();
        }

        @Override
        public List<Piece> pieces() {
            return List.of();
        }
    }
}
