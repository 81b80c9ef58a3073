package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Impressions;
import org.equipoise.population.Interactions;
import org.equipoise.population.Pairs;
import org.equipoise.random.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulationTest {
    private static final Seed SEED = new Seed(2024);

    @ParameterizedTest
    @CsvSource({"0.05, 0, 0", "0.05, 1, 0", "0.01, 2, 0.5", "0.3, 0.5, 1", "0.9, 1, 0"})
    void theObservedShareIsTheDensity(double density, double strength, double confounding) {
        World world =
                World.standard().withDensity(density).withStrength(strength).withConfounding(confounding);
        Simulation simulation = Simulation.of(world, SEED);
        double expected = 0;
        double variance = 0;
        for (int u = 0; u < world.users(); u++) {
            for (int i = 0; i < world.items(); i++) {
                double p = simulation.propensity(u, i);
                assertThat(p).isBetween(world.floor(), 1.0);
                expected += p;
                variance += p * (1 - p);
            }
        }
        assertThat(expected / world.cells()).isCloseTo(density, within(0.03 * density));
        assertThat((double) simulation.observed().size()).isCloseTo(expected, within(4 * Math.sqrt(variance)));
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "0, 1", "2, 0.5"})
    void truePropensitiesRecoverTheMeanLabelThatTheLogMisses(double strength, double confounding) {
        World world = World.standard().withStrength(strength).withConfounding(confounding);
        Simulation simulation = Simulation.of(world, SEED);
        double mean = 0;
        double variance = 0;
        for (int u = 0; u < world.users(); u++) {
            for (int i = 0; i < world.items(); i++) {
                double label = simulation.label(u, i);
                double p = simulation.propensity(u, i);
                mean += label;
                variance += label * (1 - p) / p;
            }
        }
        Interactions observed = simulation.observed();
        float[] propensity = observed.propensities().orElseThrow();
        double weighted = 0;
        for (int k = 0; k < observed.size(); k++) {
            weighted += observed.label(k) / propensity[k];
        }
        assertThat(weighted).isCloseTo(mean, within(4 * Math.sqrt(variance)));
        double rate = mean / world.cells();
        double standardError = Math.sqrt(rate * (1 - rate) / observed.size());
        assertThat(observed.meanLabel() - rate).isGreaterThan(20 * standardError);
    }

    @Test
    void theLogIsUnbiasedWhenNothingSelects() {
        Simulation simulation = Simulation.of(World.standard().withStrength(0), SEED);
        Interactions observed = simulation.observed();
        Interactions all = simulation.uniform(0, (int) simulation.world().cells());
        double rate = all.meanLabel();
        double standardError = Math.sqrt(rate * (1 - rate) / observed.size());
        assertThat(observed.meanLabel()).isCloseTo(rate, within(4 * standardError));
    }

    /** E[Σ o e / p̄] / N − Σ e / N = mean (p − p̄)/p̄ · e, whose part that h brings about is Cov((p − p̄)/p̄, e). */
    @Test
    void nominalPropensitiesAreBiasedByTheCovarianceThatIsHidden() {
        World world = World.standard().withConfounding(1);
        Simulation simulation = Simulation.of(world, SEED);
        int n = (int) world.cells();
        double sumError = 0;
        double sumRatio = 0;
        double sumProduct = 0;
        double variance = 0;
        for (int u = 0; u < world.users(); u++) {
            for (int i = 0; i < world.items(); i++) {
                double error = simulation.label(u, i);
                double p = simulation.propensity(u, i);
                double nominal = simulation.nominalPropensity(u, i);
                double ratio = (p - nominal) / nominal;
                sumError += error;
                sumRatio += ratio;
                sumProduct += ratio * error;
                variance += p * (1 - p) * error / (nominal * nominal);
            }
        }
        double covariance = sumProduct / n - sumRatio / n * sumError / n;
        Interactions observed = simulation.observed();
        double estimate = 0;
        for (int k = 0; k < observed.size(); k++) {
            estimate += observed.label(k) / simulation.nominalPropensity(observed.user(k), observed.item(k));
        }
        double bias = (estimate - sumError) / n;
        double standardError = Math.sqrt(variance) / n;
        assertThat(sumRatio / n).isCloseTo(0, within(0.005));
        assertThat(bias).isCloseTo(covariance, within(4 * standardError + Math.abs(sumRatio / n)));
        assertThat(covariance).isGreaterThan(10 * standardError);
    }

    @Test
    void theNominalPropensityIsTheMeanOverWhatIsHidden() {
        Simulation hidden = Simulation.of(World.standard().withStrength(0).withConfounding(1), SEED);
        double mean = 0;
        for (int i = 0; i < 1000; i++) {
            for (int u = 0; u < 500; u++) {
                mean += hidden.propensity(u, i);
            }
        }
        assertThat(hidden.nominalPropensity(3, 4)).isCloseTo(mean / 500_000, within(4 * 0.05 / Math.sqrt(500_000)));
        Simulation open = Simulation.of(World.standard(), SEED);
        assertThat(open.nominalPropensity(3, 4)).isEqualTo(open.propensity(3, 4));
    }

    @Test
    void theSameSeedGivesTheSameBytesForAnyNumberOfThreads() {
        Interactions alone = Simulation.of(World.standard(), SEED).observed();
        for (int threads : new int[] {2, 3}) {
            try (Workers workers = Workers.of(threads)) {
                Interactions together = Simulation.of(World.standard(), SEED).observed(workers);
                assertThat(together.pairs().users()).isEqualTo(alone.pairs().users());
                assertThat(together.pairs().items()).isEqualTo(alone.pairs().items());
                assertThat(together.labels()).isEqualTo(alone.labels());
                assertThat(together.propensities()).isPresent();
                assertThat(together.propensities().orElseThrow())
                        .isEqualTo(alone.propensities().orElseThrow());
            }
        }
        assertThat(Simulation.of(World.standard(), new Seed(2025)).observed().labels())
                .isNotEqualTo(alone.labels());
    }

    @Test
    void slicesOfTheRandomOrderAreUniformAndDisjoint() {
        Simulation simulation = Simulation.of(World.standard().withSize(40, 50), SEED);
        Set<Long> seen = new HashSet<>();
        for (Pairs slice : new Pairs[] {simulation.randomCells(0, 700), simulation.randomCells(700, 1300)}) {
            for (int k = 0; k < slice.size(); k++) {
                assertThat(seen.add(slice.user(k) * 50L + slice.item(k))).isTrue();
            }
        }
        assertThat(seen).hasSize(2000);
        assertThatThrownBy(() -> simulation.randomCells(1, 2000))
                .hasMessage("random cells 1 to 2001 must be among the 2000 cells of the grid");
    }

    @Test
    void noScoresHaveASmallerIdealLossThanTheTrueLogits() {
        Simulation simulation = Simulation.of(World.standard(), SEED);
        double best = simulation.idealLoss(simulation::preference, 1_000_000).mean();
        for (double shift : new double[] {-0.1, 0.1}) {
            IdealLoss worse = simulation.idealLoss((u, i) -> simulation.preference(u, i) + shift, 1_000_000);
            assertThat(worse.mean()).isGreaterThan(best);
            assertThat(worse.standardError()).isZero();
            assertThat(worse.cells()).isEqualTo(500_000);
        }
        assertThat(simulation.idealLoss((u, i) -> 0, 1_000_000).mean()).isCloseTo(Math.log(2), within(1e-12));
    }

    @Test
    void theSampledIdealLossIsTheIdealLossWithinItsStandardError() {
        Simulation simulation = Simulation.of(World.standard(), SEED);
        double exact = simulation.idealLoss(simulation::preference, 1_000_000).mean();
        IdealLoss sampled = simulation.idealLoss(simulation::preference, 20_000);
        assertThat(sampled.standardError()).isBetween(1e-4, 1e-2);
        assertThat(sampled.mean()).isCloseTo(exact, within(4 * sampled.standardError()));
    }

    @Test
    void clickedImpressionsHaveLabelsAndTruePropensities() {
        Simulation simulation = Simulation.of(World.standard(), SEED);
        int rows = 200_000;
        SimulatedImpressions log = simulation.impressions(rows);
        Impressions population = log.population();
        double expected = 0;
        double weighted = 0;
        double labels = 0;
        double variance = 0;
        for (int k = 0; k < rows; k++) {
            double p = simulation.propensity(log.shown().user(k), log.shown().item(k));
            expected += p;
            labels += log.potentialLabels()[k];
            weighted += log.clicked()[k] ? log.potentialLabels()[k] / p : 0;
            variance += log.potentialLabels()[k] * (1 - p) / p;
        }
        assertThat(population.size()).isEqualTo(rows);
        assertThat((double) population.observed().size()).isCloseTo(expected, within(4 * Math.sqrt(expected)));
        assertThat(weighted).isCloseTo(labels, within(4 * Math.sqrt(variance)));
        assertThat(population.observed().meanLabel()).isGreaterThan(labels / rows + 0.1);
        assertThat(log.idealLoss((u, i) -> 0).mean()).isCloseTo(Math.log(2), within(1e-12));
        assertThatThrownBy(() -> simulation.impressions(0)).hasMessage("impressions must be at least 1, got 0");
    }

    @Test
    void settingsOutsideTheirRangeAreNamed() {
        World world = World.standard();
        assertThatThrownBy(() -> world.withSize(0, 5)).hasMessage("users must be at least 1, got 0");
        assertThatThrownBy(() -> world.withDensity(0)).hasMessage("density must be above 0 and at most 0.9, got 0.0");
        assertThatThrownBy(() -> world.withStrength(Double.NaN))
                .hasMessage("strength must be finite and at least 0.0, got NaN");
        assertThatThrownBy(() -> world.withConfounding(-1))
                .hasMessage("confounding must be finite and at least 0.0, got -1.0");
        assertThatThrownBy(() -> Simulation.of(world.withSize(1 << 30, 5), SEED))
                .hasMessage("users' factors must be fewer than 2^31 numbers, got 8589934592");
    }
}
