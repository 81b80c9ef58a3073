package org.equipoise.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.equipoise.SimulatedRatings;
import org.equipoise.experiment.MethodChoice;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Grid;
import org.equipoise.random.Seed;
import org.equipoise.schedule.EpochListener;
import org.junit.jupiter.api.Test;

/** Where preference drives observation, weighting by the true propensities lowers the ideal loss, which is known here. */
final class DebiasingTest {
    private static final long[] SEEDS = {1, 2, 3};

    /** Mean over simulated logs and seeds of the ideal loss, every run stopped on its uniform validation rows. */
    private static double idealLoss(String method) {
        double sum = 0;
        for (long seed : SEEDS) {
            SimulatedRatings ratings = new SimulatedRatings(150, 120, 1.5, new Seed(20_261_200 + seed));
            Grid grid = ratings.grid();
            FitData data = ratings.data(grid);
            Fit fit = MethodChoice.parse(
                            method,
                            Map.of(
                                    "scorer",
                                    "mf-biases",
                                    "factors",
                                    "4",
                                    "propensity",
                                    "given",
                                    "clip",
                                    "0.02",
                                    "batch",
                                    "256",
                                    "lr",
                                    "0.02",
                                    "imputation.lr",
                                    "0.02",
                                    "weight-decay",
                                    "0.001",
                                    "imputation.weight-decay",
                                    "0.001",
                                    "epochs",
                                    "60"))
                    .recipe(data)
                    .fit(data, new Seed(seed), Workers.single(), EpochListener.silent());
            float[] logits = new float[ratings.all().size()];
            fit.scorer().forward(fit.theta(), ratings.all(), logits, Workers.single());
            sum += ratings.idealLoss(logits) / SEEDS.length;
        }
        return sum;
    }

    @Test
    void debiasedMethodsBeatNaiveOnTheIdealLoss() {
        double naive = idealLoss("naive-mf");
        for (String method : new String[] {"dr-jl", "ips", "snips", "mrdr", "badr", "badr:corrected"}) {
            double debiased = idealLoss(method);
            assertThat(debiased).as("%s, simulated from 20261201 on", method).isLessThan(naive - 0.03);
        }
    }
}
