package org.equipoise.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.equipoise.random.Seed;
import org.junit.jupiter.api.Test;

class BoundedNormalTest {
    private static final int DRAWS = 200_000;

    @Test
    void drawsAreStandardizedBoundedAndCloseToNormal() {
        BoundedNormal numbers = new BoundedNormal(new Seed(7));
        double sum = 0;
        double squares = 0;
        int belowOne = 0;
        for (int k = 0; k < DRAWS; k++) {
            double x = numbers.at(k);
            assertThat(Math.abs(x)).isLessThan(BoundedNormal.BOUND);
            sum += x;
            squares += x * x;
            belowOne += x < 1 ? 1 : 0;
        }
        assertThat(sum / DRAWS).isCloseTo(0, within(4 / Math.sqrt(DRAWS)));
        assertThat(squares / DRAWS).isCloseTo(1, within(4 * Math.sqrt(1.7 / DRAWS)));
        assertThat((double) belowOne / DRAWS).isCloseTo(0.8413, within(0.01));
    }

    @Test
    void weightedNodesHaveTheMomentsOfTheDistribution() {
        double[] node = BoundedNormal.nodes();
        double[] weight = BoundedNormal.weights();
        double[] moment = new double[5];
        for (int k = 0; k < node.length; k++) {
            for (int power = 0; power < moment.length; power++) {
                moment[power] += weight[k] * Math.pow(node[k], power);
            }
        }
        assertThat(moment[0]).isCloseTo(1, within(1e-12));
        assertThat(moment[1]).isCloseTo(0, within(1e-12));
        assertThat(moment[2]).isCloseTo(1, within(1e-3));
        // Four uniform numbers: kurtosis 3 − 1.2 / 4.
        assertThat(moment[4]).isCloseTo(2.7, within(1e-2));
    }
}
