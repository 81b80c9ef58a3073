package org.equipoise.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.equipoise.diagnostic.EstimateErrors.Errors;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Grid;
import org.equipoise.population.Interactions;
import org.equipoise.population.Pairs;
import org.equipoise.propensity.Popularity;
import org.equipoise.propensity.Propensity;
import org.equipoise.propensity.TabledPropensity;
import org.equipoise.random.Seed;
import org.equipoise.schedule.EpochListener;
import org.equipoise.scorer.BiasLogit;
import org.equipoise.scorer.FittedScorer;
import org.equipoise.scorer.Scorer;
import org.equipoise.scorer.Tensor;
import org.equipoise.scorer.Tensor.Kind;
import org.equipoise.simulation.Simulation;
import org.equipoise.simulation.World;
import org.junit.jupiter.api.Test;

/** Estimates of the loss of a model of user and item biases, on a world whose every cell is known. */
final class ErrorDiagnosisTest {
    private static final int USERS = 60;
    private static final int ITEMS = 50;
    private static final Seed SEED = new Seed(3);
    private static final Simulation WORLD =
            Simulation.of(World.standard().withSize(USERS, ITEMS).withDensity(0.2), SEED);
    private static final Grid GRID = WORLD.grid(Workers.single());
    private static final Pairs CELLS = WORLD.randomCells(0, USERS * ITEMS);

    private static KnownTruth truth() {
        float[] propensity = new float[CELLS.size()];
        float[] probability = new float[CELLS.size()];
        for (int k = 0; k < propensity.length; k++) {
            propensity[k] = (float) WORLD.propensity(CELLS.user(k), CELLS.item(k));
            probability[k] = (float) WORLD.probability(CELLS.user(k), CELLS.item(k));
        }
        return KnownTruth.of(CELLS, propensity, probability);
    }

    private static Propensity popularity() {
        return new Popularity(1).fit(GRID, Optional.empty(), SEED, Workers.single(), EpochListener.silent());
    }

    private static Propensity trueOne() {
        float[] propensity = new float[CELLS.size()];
        for (int k = 0; k < propensity.length; k++) {
            propensity[k] = (float) WORLD.propensity(CELLS.user(k), CELLS.item(k));
        }
        return TabledPropensity.of(CELLS, propensity);
    }

    private static FittedScorer model(float user, float item, float global) {
        Scorer scorer = new BiasLogit(USERS, ITEMS);
        float[] theta = new float[scorer.parameters()];
        for (Tensor tensor : scorer.tensors()) {
            for (int k = 0; k < tensor.size(); k++) {
                float size = tensor.kind() == Kind.USER_BIAS ? user : tensor.kind() == Kind.ITEM_BIAS ? item : 0;
                theta[tensor.offset() + k] =
                        tensor.kind() == Kind.GLOBAL_BIAS ? global : size * (float) Math.sin(1.7 * k);
            }
        }
        return new FittedScorer(scorer, theta);
    }

    private static ErrorDiagnosis diagnosis(Propensity propensity, FittedScorer model, Optional<KnownTruth> truth) {
        Question question = Question.of(GRID, propensity).with(new JudgedModel(model, truth, Workers.single()));
        return Diagnosis.of(question, Settings.standard(), SEED)
                .rows()
                .orElseThrow()
                .errors()
                .orElseThrow();
    }

    @Test
    void theUnifiedErrorBoundsBiasAndVarEmp() {
        ErrorDiagnosis errors = diagnosis(popularity(), model(0.7f, 0.5f, -0.3f), Optional.of(truth()));
        List<Errors> all = errors.estimates().stream()
                .flatMap(e -> Stream.of(e.expected(), e.truth().orElseThrow()))
                .toList();
        assertThat(all).hasSize(4).allSatisfy(e -> {
            assertThat(e.bias()).isLessThanOrEqualTo(e.biasBound() + 1e-12);
            assertThat(Math.abs(e.varianceEmpirical())).isLessThanOrEqualTo(e.varianceBound() + 1e-12);
            assertThat(e.variance()).isPositive();
        });
    }

    @Test
    void underTruePropensitiesNothingIsBiasedInTruth() {
        for (EstimateErrors estimate : diagnosis(trueOne(), model(0.7f, 0.5f, -0.3f), Optional.of(truth()))
                .estimates()) {
            assertThat(estimate.truth().orElseThrow().bias()).isCloseTo(0, within(1e-7));
        }
    }

    @Test
    void theTrueLossIsTheIdealLossOfTheSimulation() {
        FittedScorer model = model(0.7f, 0.5f, -0.3f);
        float[] logit = new float[CELLS.size()];
        model.forward(CELLS, logit, Workers.single());
        float[][] ofCell = new float[USERS][ITEMS];
        for (int k = 0; k < logit.length; k++) {
            ofCell[CELLS.user(k)][CELLS.item(k)] = logit[k];
        }
        double ideal = WORLD.idealLoss((user, item) -> ofCell[user][item], USERS * ITEMS)
                .mean();
        for (EstimateErrors estimate :
                diagnosis(popularity(), model, Optional.of(truth())).estimates()) {
            assertThat(estimate.truth().orElseThrow().loss()).isCloseTo(ideal, within(1e-6));
        }
    }

    @Test
    void whereTheImputedErrorIsTheErrorTheDoublyRobustEstimateIsExact() {
        double mean = GRID.observed().meanLabel();
        FittedScorer meanLabel = model(0, 0, (float) Math.log(mean / (1 - mean)));
        Errors errors = diagnosis(popularity(), meanLabel, Optional.empty())
                .estimates()
                .get(1)
                .expected();
        assertThat(errors.bias()).isCloseTo(0, within(1e-6));
        assertThat(errors.variance()).isCloseTo(0, within(1e-12));
        assertThat(errors.biasBound()).isCloseTo(0, within(1e-6));
    }

    @Test
    void theVarianceIsThatOfAnEstimateOverAllOfDWhateverTheSample() {
        FittedScorer model = model(0.7f, 0.5f, -0.3f);
        double whole = variance(model, USERS * ITEMS);
        assertThat(variance(model, USERS * ITEMS / 2)).isCloseTo(whole, within(0.15 * whole));
    }

    private static double variance(FittedScorer model, int sample) {
        Question question =
                Question.of(GRID, trueOne()).with(new JudgedModel(model, Optional.of(truth()), Workers.single()));
        Settings settings = new Settings(sample, 10, Settings.standard().clip(), 0.05);
        ErrorDiagnosis errors = Diagnosis.of(question, settings, SEED)
                .rows()
                .orElseThrow()
                .errors()
                .orElseThrow();
        assertThat(errors.rows()).isEqualTo(sample);
        return errors.estimates().get(0).truth().orElseThrow().variance();
    }

    @Test
    void aTruthOfObservedRowsOnlyIsRefused() {
        Interactions observed = GRID.observed();
        float[] half = new float[observed.size()];
        Arrays.fill(half, 0.5f);
        KnownTruth biased = KnownTruth.of(observed.pairs(), half, half);
        assertThatThrownBy(() -> diagnosis(popularity(), model(0, 0, 0), Optional.of(biased)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the truth knows " + observed.size() + " of 3000")
                .hasMessageContaining("uniformly random slice");
    }
}
