package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.equipoise.parallel.Workers;
import org.equipoise.population.Interactions;
import org.equipoise.random.Seed;
import org.junit.jupiter.api.Test;

class ThinningTest {
    private static final Seed SEED = new Seed(11);

    /** That of the simulation of this world and seed. */
    private static SelectionMechanism selection(World world, Latent latent) {
        return new SelectionMechanism(world, latent, new BoundedNormal(SEED.child("hidden")), SEED);
    }

    /** Every cell is observed as often as its propensity says: Σ (count − Rp)² / (Rp(1 − p)) over the cells is χ². */
    @Test
    void cellsAreObservedWithTheirPropensities() {
        World world = new World(30, 70, 0.1, 1.5, 0.5, 3, 0);
        Simulation simulation = Simulation.of(world, SEED);
        Latent latent = new Latent(world, SEED);
        SelectionMechanism selection = selection(world, latent);
        int repetitions = 2000;
        int[] count = new int[(int) world.cells()];
        for (int r = 0; r < repetitions; r++) {
            long previous = -1;
            for (long cell : new Thinning(world, latent, selection, new Seed(r)).sample(Workers.single())) {
                assertThat(cell).isGreaterThan(previous);
                previous = cell;
                count[(int) cell]++;
            }
        }
        double chiSquare = 0;
        for (int cell = 0; cell < count.length; cell++) {
            double p = simulation.propensity(cell / 70, cell % 70);
            double difference = count[cell] - repetitions * p;
            chiSquare += difference * difference / (repetitions * p * (1 - p));
        }
        assertThat(chiSquare).isCloseTo(count.length, within(4 * Math.sqrt(2.0 * count.length)));
    }

    /** Independent cells: the variance of the number observed is Σ p(1 − p), for thinning and enumeration alike. */
    @Test
    void theNumberObservedVariesAsThatOfIndependentCells() {
        World world = new World(30, 70, 0.1, 1.5, 0.5, 3, 0);
        Simulation simulation = Simulation.of(world, SEED);
        Latent latent = new Latent(world, SEED);
        SelectionMechanism selection = selection(world, latent);
        double expected = 0;
        double variance = 0;
        for (int cell = 0; cell < world.cells(); cell++) {
            double p = simulation.propensity(cell / 70, cell % 70);
            expected += p;
            variance += p * (1 - p);
        }
        int repetitions = 2000;
        double squares = 0;
        for (int r = 0; r < repetitions; r++) {
            double number = new Thinning(world, latent, selection, new Seed(r)).sample(Workers.single()).length;
            squares += (number - expected) * (number - expected);
        }
        assertThat(squares / repetitions).isCloseTo(variance, within(4 * variance * Math.sqrt(2.0 / repetitions)));
        assertThat((double) new Enumeration(world, selection).sample(Workers.single()).length)
                .isCloseTo(expected, within(4 * Math.sqrt(variance)));
    }

    @Test
    void aGridOfAHundredBillionCellsIsSampledAsItIs() {
        World world = new World(1_000_000, 100_000, 1e-6, 1, 0.5, 4, 0);
        Simulation simulation = Simulation.of(world, SEED);
        Interactions observed = simulation.observed();
        assertThat((double) observed.size()).isCloseTo(100_000, within(3_000.0));
        double users = 0;
        float[] propensity = observed.propensities().orElseThrow();
        for (int k = 0; k < observed.size(); k++) {
            users += 1 / propensity[k];
        }
        // Σ o/p estimates the number of cells; its relative error is at most √(1 / (floor · cells)).
        assertThat(users / world.cells()).isCloseTo(1, within(4 / Math.sqrt(world.floor() * world.cells())));
        try (Workers workers = Workers.of(2)) {
            Interactions together = simulation.observed(workers);
            assertThat(together.pairs().users()).isEqualTo(observed.pairs().users());
            assertThat(together.pairs().items()).isEqualTo(observed.pairs().items());
            assertThat(together.labels()).isEqualTo(observed.labels());
        }
    }

    @Test
    void floatsSortAsTheirIntegers() {
        float[] ascending = {Float.NEGATIVE_INFINITY, -2, -1e-30f, 0, 1e-30f, 1, 3, Float.POSITIVE_INFINITY};
        for (int k = 1; k < ascending.length; k++) {
            assertThat(Thinning.sortable(ascending[k - 1])).isLessThan(Thinning.sortable(ascending[k]));
        }
    }
}
