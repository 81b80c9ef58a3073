package org.equipoise.simulation;

import java.util.Optional;
import org.equipoise.architecture.Architecture;
import org.equipoise.architecture.Factorization;
import org.equipoise.estimator.Naive;
import org.equipoise.fit.Fit;
import org.equipoise.fit.FitData;
import org.equipoise.fit.Training;
import org.equipoise.fit.Validation;
import org.equipoise.imputation.Imputation;
import org.equipoise.loss.SquaredScore;
import org.equipoise.method.Method;
import org.equipoise.optimizer.Adam;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Grid;
import org.equipoise.population.Holdout;
import org.equipoise.population.Interactions;
import org.equipoise.random.Seed;
import org.equipoise.regularizer.NoPenalty;
import org.equipoise.schedule.Batching;
import org.equipoise.schedule.EpochListener;
import org.equipoise.schedule.Patience;
import org.equipoise.schedule.Schedule;
import org.equipoise.scorer.Biases;
import org.equipoise.scorer.Initialization;

/**
 * Ratings completed by matrix factorization, as semi-synthetic logs start from: the score of a cell is its completed rating. As the released code of "Enhanced
 * Doubly Robust Learning" (SIGIR 2021) does it: 64 factors and user, item and global biases, squared error, Adam with step 1e-3 and L2 1e-3, batches of 1024, until
 * the error on a tenth of the ratings has not fallen for 5 epochs. That tenth and the batches are drawn at random here, where the code takes the order of the file,
 * so that a file sorted by user serves as well.
 */
public final class Completion implements CellScores {
    private static final double HELD_OUT = 0.1;

    /** What training starts from. */
    public enum Start {
        /** Factors from N(0, .1²) and the global bias from the mean rating: serves matrices of any size. */
        SMALL(0.1) {
            @Override
            float center(Interactions ratings) {
                return (float) ratings.meanLabel();
            }
        },
        /**
         * Factors from N(0, 1) as in the released code; biases start at 0, where the code draws them as well. On 100,000 simulated ratings in the shape of MovieLens-100K it completes as well (correlation with
         * the truth .62, as SMALL); on 1,000 ratings of 60 users and 80 items, where epochs are single steps, it leaves noise (.14, SMALL .70).
         */
        RELEASED(1);

        private final double spread;

        Start(double spread) {
            this.spread = spread;
        }

        /** Where the global bias starts. */
        float center(Interactions ratings) {
            return 0;
        }
    }

    private final int items;
    private final Fit fit;
    private final float[] scores;

    private Completion(int items, Fit fit, float[] scores) {
        this.items = items;
        this.fit = fit;
        this.scores = scores;
    }

    /**
     * A score for every cell of users × items.
     *
     * @throws IllegalArgumentException if there are no two different ratings
     */
    public static Completion of(int users, int items, Interactions ratings, Start start, Seed seed, Workers workers) {
        checkDiffer(ratings.labels());
        float center = start.center(ratings);
        Holdout split =
                Holdout.of(new Grid(users, items, shifted(ratings, -center)), HELD_OUT, seed.child("held-out ratings"));
        FitData data = new FitData(
                split.rest(), Optional.empty(), Optional.of(new Validation(split.held(), Completion::closeness)));
        Fit fit = Fit.of(method(), training(start), data, seed, workers, EpochListener.silent());
        float[] scores = new float[Math.multiplyExact(users, items)];
        fit.scorer().forward(fit.theta(), Levels.cells(users, items), scores, workers);
        for (int k = 0; k < scores.length; k++) {
            scores[k] += center;
        }
        return new Completion(items, fit, scores);
    }

    private static Interactions shifted(Interactions ratings, float by) {
        float[] shifted = ratings.labels().clone();
        for (int k = 0; k < shifted.length; k++) {
            shifted[k] += by;
        }
        return Interactions.of(ratings.pairs().users(), ratings.pairs().items(), shifted);
    }

    private static void checkDiffer(float[] ratings) {
        for (float rating : ratings) {
            if (rating != ratings[0]) {
                return;
            }
        }
        throw new IllegalArgumentException("completing ratings needs different ones, got "
                + (ratings.length == 0 ? "none" : "only " + ratings[0]));
    }

    private static Method method() {
        return new Method(
                Optional.empty(),
                new Naive(),
                Imputation.none(),
                new SquaredScore(),
                new NoPenalty(),
                Schedule.single());
    }

    private static Training training(Start start) {
        Architecture net = new Factorization(64, Biases.USER_ITEM_GLOBAL, new Initialization.Normal(start.spread));
        Adam adam = Adam.coupled(1e-3, 1e-3);
        return new Training(
                net, adam, net, adam, new Batching(1024, 0, Batching.Remainder.SPREAD), new Patience(5, 1000));
    }

    /** −(mean squared error). */
    private static double closeness(Interactions rows, float[] scores) {
        double sum = 0;
        for (int k = 0; k < rows.size(); k++) {
            double residual = scores[k] - rows.label(k);
            sum += residual * residual;
        }
        return -sum / rows.size();
    }

    @Override
    public double score(int user, int item) {
        return scores[user * items + item];
    }

    /** Epochs it took. */
    public int epochs() {
        return fit.progress().epochs();
    }
}
