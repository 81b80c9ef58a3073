package org.equipoise.propensity;

import java.util.Arrays;
import org.equipoise.population.PairIndex;
import org.equipoise.population.Pairs;

/** Propensities that a table gives for every pair of D that there is, observed or not: for all impressions of a log, for instance. */
public final class TabledPropensity implements PairPropensity {
    private final PairIndex index;
    private final float[] ofPair;

    private TabledPropensity(PairIndex index, float[] ofPair) {
        this.index = index;
        this.ofPair = ofPair;
    }

    /**
     * @param propensity p of each pair, in (0, 1]; a pair that stands there twice has the same p
     * @throws IllegalArgumentException if that is not so
     */
    public static TabledPropensity of(Pairs pairs, float[] propensity) {
        PairIndex index = PairIndex.of(pairs);
        float[] ofPair = new float[index.size()];
        Arrays.fill(ofPair, Float.NaN);
        for (int k = 0; k < pairs.size(); k++) {
            int pair = index.find(pairs.user(k), pairs.item(k));
            float p = propensity[k];
            if (!(p > 0 && p <= 1)) {
                throw new IllegalArgumentException("the propensity of row " + k + " must be in (0, 1], got " + p);
            }
            if (!(Float.isNaN(ofPair[pair]) || ofPair[pair] == p)) {
                throw new IllegalArgumentException("the propensity of row " + k + " is " + p
                        + ", but an earlier row of the same pair has " + ofPair[pair]);
            }
            ofPair[pair] = p;
        }
        return new TabledPropensity(index, ofPair);
    }

    /** @throws IllegalArgumentException if the table does not have a pair */
    @Override
    public void ofPairs(Pairs pairs, float[] propensity) {
        for (int k = 0; k < pairs.size(); k++) {
            int pair = index.find(pairs.user(k), pairs.item(k));
            if (pair < 0) {
                throw new IllegalArgumentException(
                        "no propensity is given for the pair (" + pairs.user(k) + ", " + pairs.item(k) + ")");
            }
            propensity[k] = ofPair[pair];
        }
    }
}
