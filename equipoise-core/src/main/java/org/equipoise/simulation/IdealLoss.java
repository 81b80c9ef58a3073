package org.equipoise.simulation;

/**
 * The cross-entropy of scores against the true probabilities, over the target population.
 *
 * @param mean the mean of softplus(s) − η s
 * @param standardError of {@code mean} as an estimate of the mean over all cells; 0 where every cell was visited
 * @param cells how many cells were visited
 */
public record IdealLoss(double mean, double standardError, long cells) {}
