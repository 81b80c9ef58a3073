package org.equipoise.weight;

import java.util.List;

/**
 * What the inverse weights of the observed rows are like.
 *
 * @param source how the propensities came about, the text of the learner
 * @param clipLow lower clip bound on the propensity
 * @param clipHigh upper clip bound on the propensity
 * @param rows observed rows
 * @param clipped how many of them a bound touched
 * @param clippedMass the share of the sum of weights that the clipping removed, from the unclipped sum
 * @param effectiveSampleSize (ΣW)²/ΣW²
 * @param mean mean weight
 * @param max largest weight
 * @param histogramEdges edges of equal-width bins over the propensities, one more than counts
 * @param histogramCounts observed rows a bin
 */
public record WeightSummary(
        String source,
        double clipLow,
        double clipHigh,
        long rows,
        long clipped,
        double clippedMass,
        double effectiveSampleSize,
        double mean,
        double max,
        List<Double> histogramEdges,
        List<Long> histogramCounts) {}
