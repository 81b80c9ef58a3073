package org.equipoise.propensity.penalty;

import java.util.Arrays;
import org.equipoise.propensity.PropensityBatch;

/** φ = 1. */
public record One() implements BalanceFeatures {

    @Override
    public int width(PropensityBatch batch) {
        return 1;
    }

    @Override
    public void fill(PropensityBatch batch, float[] phi) {
        Arrays.fill(phi, 0, batch.size(), 1);
    }
}
