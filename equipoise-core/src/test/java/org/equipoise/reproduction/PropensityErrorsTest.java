package org.equipoise.reproduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.Map;
import org.equipoise.experiment.MethodChoice;
import org.equipoise.fit.Fit;
import org.equipoise.loss.CrossEntropy;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Interactions;
import org.equipoise.random.Seed;
import org.equipoise.schedule.EpochListener;
import org.equipoise.scorer.Tensor;
import org.equipoise.simulation.Completion;
import org.equipoise.simulation.PowerRecipe;
import org.equipoise.simulation.SemiSynthetic;
import org.junit.jupiter.api.Test;

class PropensityErrorsTest {
    private static final RatingMatrix MATRIX = Ratings.matrix();
    private static final Completion COMPLETED = Completion.of(
            MATRIX.users(), MATRIX.items(), MATRIX.ratings(), Completion.Start.SMALL, new Seed(1), Workers.single());
    private static final SemiSyntheticStudy STUDY = SemiSyntheticStudy.standard(new PowerRecipe(0.5));
    private static final ObservedTruth WORLD = new ObservedTruth(STUDY, MATRIX, COMPLETED, new Seed(2));

    private static Fit fit(String method, String propensity) {
        Map<String, String> changes = Map.of("propensity", propensity, "clip", "0.01", "epochs", "2");
        return MethodChoice.parse(method, changes)
                .recipe(WORLD.data())
                .fit(WORLD.data(), new Seed(3), Workers.single(), EpochListener.silent());
    }

    /** p̂ = n_O/N: one bin whose means agree; Bias, BMSE and Var by their formulas in plain loops. */
    @Test
    void aConstantPropensityIsCalibratedWithoutBeingRight() {
        SemiSynthetic log = STUDY.recipe().apply(MATRIX.users(), MATRIX.items(), COMPLETED, new Seed(2));
        Interactions everything = log.binary(log.everything());
        int n = everything.size();
        boolean[] observed = new boolean[n];
        for (int k = 0; k < n; k++) {
            observed[k] = log.isObserved(everything.user(k), everything.item(k));
        }
        Fit fit = fit("ips", "constant");
        float[] error = new float[n];
        fit.debiasing().orElseThrow().residuals().of(everything, error, Workers.single());
        double p = (float) WORLD.density();
        double bias = 0;
        double variance = 0;
        for (int k = 0; k < n; k++) {
            double truth = log.propensity(everything.user(k), everything.item(k));
            bias += ((observed[k] ? 1 : 0) - p) * error[k] / p;
            variance += truth * (1 - truth) * error[k] * error[k] / p / p;
        }
        Map<String, Double> errors = new PropensityErrors(everything, observed, 10).of(fit, Workers.single());
        assertThat(errors.get("ece")).isCloseTo(0, within(1e-6));
        assertThat(errors.get("bmse")).isCloseTo(balanceError(fit, everything, observed, p), withinPercentage(0.1));
        assertThat(errors.get("bias")).isCloseTo(Math.abs(bias) / n, within(1e-6));
        assertThat(errors.get("var")).isCloseTo(variance / n / n, within(1e-9));
    }

    /** |(1/n) Σ (o/p − (1 − o)/(1 − p)) [p_u : q_i]|². */
    private static double balanceError(Fit fit, Interactions everything, boolean[] observed, double p) {
        Tensor users = fit.scorer().tensor(Tensor.Kind.USER_FACTORS).orElseThrow();
        Tensor items = fit.scorer().tensor(Tensor.Kind.ITEM_FACTORS).orElseThrow();
        int width = users.columns();
        double[] g = new double[2 * width];
        for (int k = 0; k < observed.length; k++) {
            double delta = observed[k] ? 1 / p : -1 / (1 - p);
            for (int c = 0; c < width; c++) {
                g[c] += delta * fit.theta()[users.offset() + everything.user(k) * width + c] / observed.length;
                g[width + c] += delta * fit.theta()[items.offset() + everything.item(k) * width + c] / observed.length;
            }
        }
        return Arrays.stream(g).map(x -> x * x).sum();
    }

    @Test
    void residualsOfAMethodThatImputesAreSmallerThanItsErrors() {
        Fit fit = fit("dr-jl", "additive");
        Interactions observed = WORLD.data().population().observed();
        float[] residual = new float[observed.size()];
        float[] error = new float[observed.size()];
        fit.debiasing().orElseThrow().residuals().of(observed, residual, Workers.single());
        float[] z = new float[observed.size()];
        fit.scorer().forward(fit.theta(), observed.pairs(), z, Workers.single());
        new CrossEntropy().values(z, observed.labels(), 0, observed.size(), error);
        // ê > 0 whatever the nets: cross-entropy at an imputed label.
        for (int k = 0; k < residual.length; k++) {
            assertThat(residual[k]).isLessThan(error[k]);
        }
    }

    @Test
    void propensitiesOfObservedRowsAloneHaveNoErrorsOverAllPairs() {
        assertThat(WORLD.errors().of(fit("ips", "given"), Workers.single()).values())
                .hasSize(4)
                .allMatch(value -> value.isNaN());
    }
}
