package org.equipoise.simulation;

import java.util.Map;
import java.util.Optional;
import org.equipoise.catalogue.Catalogue;
import org.equipoise.catalogue.Variant;
import org.equipoise.fit.Fit;
import org.equipoise.fit.FitData;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Grid;
import org.equipoise.population.Interactions;
import org.equipoise.population.Pairs;
import org.equipoise.random.Seed;
import org.equipoise.schedule.EpochListener;

/**
 * Ratings completed by matrix factorization, as semi-synthetic logs start from. Ratings are scaled to [0, 1] and fitted with
 * cross-entropy; the score is the logit, which orders cells as the completed rating does, and their order is all that {@link Levels}
 * uses.
 */
public final class Completion {
    private static final Map<String, String> SETTINGS =
            Map.of("scorer", "mf-biases", "factors", "16", "stop", "never", "epochs", "30", "weight-decay", "1e-4");

    private Completion() {}

    /**
     * A score for every cell of users × items.
     *
     * @throws IllegalArgumentException if there are no two different ratings
     */
    public static CellScores of(int users, int items, Interactions ratings, Seed seed, Workers workers) {
        FitData data = new FitData(new Grid(users, items, scaled(ratings)), Optional.empty(), Optional.empty());
        Fit fit = Catalogue.entry("naive-mf")
                .recipe(Variant.PAPER, SETTINGS, data)
                .fit(data, seed, workers, EpochListener.silent());
        float[] scores = new float[Math.multiplyExact(users, items)];
        fit.scorer().forward(fit.theta(), everyCell(users, items), scores, workers);
        return (user, item) -> scores[user * items + item];
    }

    private static Interactions scaled(Interactions ratings) {
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (float rating : ratings.labels()) {
            low = Math.min(low, rating);
            high = Math.max(high, rating);
        }
        if (!(high > low)) {
            throw new IllegalArgumentException("completing ratings needs different ones, all are " + low);
        }
        float[] scaled = ratings.labels().clone();
        for (int k = 0; k < scaled.length; k++) {
            scaled[k] = (scaled[k] - low) / (high - low);
        }
        return Interactions.of(ratings.pairs().users(), ratings.pairs().items(), scaled);
    }

    private static Pairs everyCell(int users, int items) {
        Pairs pairs = new Pairs(users * items);
        for (int user = 0; user < users; user++) {
            for (int item = 0; item < items; item++) {
                pairs.add(user, item);
            }
        }
        return pairs;
    }
}
