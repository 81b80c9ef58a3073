package org.equipoise.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.equipoise.architecture.Additive;
import org.equipoise.loss.CrossEntropy;
import org.equipoise.optimizer.Adam;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Pairs;
import org.equipoise.population.Population;
import org.equipoise.propensity.Constant;
import org.equipoise.propensity.Given;
import org.equipoise.propensity.LearnedPropensity;
import org.equipoise.propensity.ObservationLoss;
import org.equipoise.propensity.PairPropensity;
import org.equipoise.propensity.Propensity;
import org.equipoise.propensity.PropensityLearner;
import org.equipoise.random.Seed;
import org.equipoise.schedule.EpochListener;
import org.equipoise.schedule.RelativeDecrease;
import org.equipoise.scorer.Initialization;
import org.equipoise.simulation.Simulation;
import org.equipoise.simulation.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Diagnoses of simulated worlds of 200 users and 300 items, of which a fifth is held out. */
final class DiagnosisTest {
    private static final Seed SEED = new Seed(42);
    private static final int HELD = 12_000;
    private static final PropensityLearner ADDITIVE = new LearnedPropensity(
            new Additive(16, new Initialization.Normal(0.1)),
            new ObservationLoss(new CrossEntropy()),
            4096,
            32,
            Adam.coupled(0.01, 1e-6),
            RelativeDecrease.released(100));

    private static Simulation simulation(double density, double strength, double confounding) {
        World world = World.standard().withSize(200, 300).withDensity(density);
        return Simulation.of(world.withStrength(strength).withConfounding(confounding), SEED);
    }

    private static Propensity fit(PropensityLearner learner, Population population) {
        return learner.fit(population, Optional.empty(), SEED.child("fit"), Workers.single(), EpochListener.silent());
    }

    private static Question question(Simulation simulation, PropensityLearner learner) {
        Population grid = simulation.grid(Workers.single());
        TargetSplit split = TargetSplit.of(grid, HELD, SEED.child("split"));
        return Question.of(grid, fit(learner, split.rest())).withHeldOut(split.held());
    }

    private static Diagnosis diagnosis(Question question) {
        return Diagnosis.of(question, Settings.standard(), SEED.child("diagnosis"));
    }

    /** The true propensities of a world, for any pair. */
    private static Propensity truth(Simulation simulation) {
        return (PairPropensity) (pairs, propensity) -> {
            for (int k = 0; k < pairs.size(); k++) {
                propensity[k] = (float) simulation.propensity(pairs.user(k), pairs.item(k));
            }
        };
    }

    @ParameterizedTest
    @CsvSource({"0.15, 1, 0", "0.15, 2, 0.5", "0.05, 1, 0"})
    void whereUsersChooseWhatTheyLikeItIsLikelyToHelp(double density, double strength, double confounding) {
        Diagnosis diagnosis = diagnosis(question(simulation(density, strength, confounding), ADDITIVE));
        assertThat(diagnosis.verdict()).isInstanceOf(Verdict.LikelyHelps.class);
        assertThat(diagnosis.verdict().reason()).contains("weighting moves its mean from");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1})
    void whereNothingIsSelectedThatThePropensitySeesItIsLikelyToHurt(double confounding) {
        Diagnosis diagnosis = diagnosis(question(simulation(0.15, 0, confounding), ADDITIVE));
        assertThat(diagnosis.verdict()).isInstanceOf(Verdict.LikelyHurts.class);
        assertThat(diagnosis.verdict().reason()).contains("no selection detected");
        assertThat(Math.abs(diagnosis.verdict().number())).isLessThan(3);
    }

    @Test
    void aConstantPropensityDetectsNothing() {
        Diagnosis diagnosis = diagnosis(question(simulation(0.15, 2, 0), new Constant()));
        assertThat(diagnosis.verdict()).isInstanceOf(Verdict.LikelyHurts.class);
        assertThat(diagnosis.weights().effectiveShare()).isCloseTo(1, within(1e-9));
    }

    @Test
    void aUniformSampleShowsWhetherWeightingComesCloser() {
        Simulation simulation = simulation(0.15, 1, 0);
        Question question = question(simulation, ADDITIVE).withUniform(simulation.uniform(0, 2000));
        Verdict verdict = diagnosis(question).verdict();
        assertThat(verdict).isInstanceOf(Verdict.LikelyHelps.class);
        assertThat(verdict.reason()).contains("in the uniform sample").contains("closer");
        assertThat(verdict.number()).isPositive();
    }

    @Test
    void withNothingHeldOutNothingIsJudged() {
        Population grid = simulation(0.15, 1, 0).grid(Workers.single());
        Diagnosis diagnosis = diagnosis(Question.of(grid, fit(ADDITIVE, grid)));
        assertThat(diagnosis.verdict()).isInstanceOf(Verdict.CannotJudge.class);
        assertThat(diagnosis.rows().orElseThrow().calibration().source()).isEqualTo(Calibration.Source.FITTED);
    }

    @Test
    void givenPropensitiesAllowForWeightsAndLabelsOnly() {
        Population grid = simulation(0.15, 1, 0).grid(Workers.single());
        Diagnosis diagnosis = diagnosis(Question.of(grid, fit(new Given(), grid)));
        assertThat(diagnosis.rows()).isEmpty();
        assertThat(diagnosis.weights().sum() / diagnosis.target()).isCloseTo(1, within(0.05));
        assertThat(diagnosis.clipPath()).hasSize(7);
        assertThat(diagnosis.verdict()).isInstanceOf(Verdict.CannotJudge.class);
    }

    @Test
    void truePropensitiesAreCalibratedAndBalanceWhatDrivesThem() {
        Simulation simulation = simulation(0.15, 1, 0);
        Population grid = simulation.grid(Workers.single());
        TargetRows held = TargetRows.sample(grid, HELD, SEED.child("held"));
        Question question =
                Question.of(grid, truth(simulation)).withHeldOut(held).withFeatures(List.of(new Appeal(simulation)));
        TargetDiagnosis rows = diagnosis(question).rows().orElseThrow();
        Calibration.Binned mass = rows.calibration().equalMass();
        assertThat(mass.expectedError()).isLessThan(0.02);
        assertThat(mass.relativeError()).isLessThan(3 * mass.relativeErrorByChance());
        FeatureBalance appeal = rows.balance().get(2);
        assertThat(appeal.name()).isEqualTo("appeal");
        CovariateBalance covariate = appeal.covariates().get(0);
        assertThat(smd(covariate.before())).isGreaterThan(0.3);
        assertThat(Math.abs(smd(covariate.after()))).isLessThan(0.1);
        assertThat(rows.positivity().shareBelow()).isZero();
        assertThat(rows.positivity().itemGroups()).hasSize(10);
        assertThat(rows.sampled()).isEqualTo(60_000);
    }

    private static double smd(CovariateBalance.Contrast contrast) {
        return contrast.observedVsPopulation().standardizedMeanDifference();
    }

    @Test
    void strongSelectionWarnsOfUsersAndItemsWithoutAChance() {
        Diagnosis diagnosis = diagnosis(question(simulation(0.15, 2, 0), ADDITIVE));
        Positivity positivity = diagnosis.rows().orElseThrow().positivity();
        assertThat(positivity.threshold()).isCloseTo(0.05 * 0.15, within(1e-3));
        assertThat(positivity.shareBelow()).isGreaterThan(0);
        assertThat(positivity.usersSeen()).isEqualTo(200);
        assertThat(positivity.worstUsers()).allMatch(Positivity.Group::warned);
        assertThat(positivity.itemGroups().get(0).meanPropensity())
                .isLessThan(positivity.itemGroups().get(9).meanPropensity() / 5);
        assertThat(positivity.histogram().stream()
                        .mapToLong(Positivity.HistogramBin::rows)
                        .sum())
                .isEqualTo(60_000);
    }

    @Test
    void theSameSeedGivesTheSameDiagnosisOfASample() {
        Question question = question(simulation(0.15, 1, 0), ADDITIVE);
        Settings settings = new Settings(5_000, 5, Settings.standard().clip(), 0.1);
        assertThat(Diagnosis.of(question, settings, SEED)).isEqualTo(Diagnosis.of(question, settings, SEED));
        assertThat(Diagnosis.of(question, settings, SEED).rows().orElseThrow().sampled())
                .isEqualTo(5_000);
    }

    @Test
    void impressionsAreDiagnosedTheSameWay() {
        Population shown = simulation(0.15, 1, 0).impressions(60_000).population();
        TargetSplit split = TargetSplit.of(shown, HELD, SEED.child("split"));
        Question question = Question.of(shown, fit(ADDITIVE, split.rest())).withHeldOut(split.held());
        assertThat(diagnosis(question).verdict()).isInstanceOf(Verdict.LikelyHelps.class);
    }

    /** The logit of the true propensity, which is appeal up to scale. */
    private record Appeal(Simulation simulation) implements PairFeatures {
        @Override
        public String name() {
            return "appeal";
        }

        @Override
        public List<String> columns() {
            return List.of("appeal");
        }

        @Override
        public void fill(Pairs pairs, float[] table) {
            for (int k = 0; k < pairs.size(); k++) {
                double p = simulation.propensity(pairs.user(k), pairs.item(k));
                table[k] = (float) Math.log(p / (1 - p));
            }
        }
    }
}
