/**
 * Logs whose truth is known, so that what a method estimates can be compared with what it should have estimated.
 *
 * <p>A {@link org.equipoise.simulation.World} states how strongly users choose what they already like;
 * {@link org.equipoise.simulation.Simulation} answers for any cell (u, i) of it, in O(factors) and from the seed alone:
 *
 * <pre>
 *   appeal_ui   = popularity_i + ⟨P_u, Q_i⟩                                mean 0, variance 1, half of it from each term
 *   z_ui        = −1 + 2 appeal_ui + confounding · h_ui + noise · ε_ui     preference;  η = σ(z);  y ~ Bernoulli(η)
 *   p_ui        = f + (1 − f) σ(c + strength · appeal_ui + confounding · h_ui)          propensity;  o ~ Bernoulli(p)
 * </pre>
 *
 * with f = density / 20 and c such that the mean of p is the density. h is hidden: it moves both what is observed and what is
 * liked, so propensities that know P, Q and popularity only ({@link org.equipoise.simulation.Simulation#nominalPropensity})
 * leave a bias of Cov((p − p̄)/p̄, e). P, Q, popularity, h and ε are standardized sums of four uniform numbers: mean 0, the
 * variance asked for, within .01 of the normal distribution function, but bounded, so that a grid of 10^13 cells can be
 * sampled by thinning under a bound.
 *
 * <p>Semi-synthetic logs start from a completed matrix of ratings instead: its scores become levels of an exact marginal
 * ({@link org.equipoise.simulation.Levels}), and a {@link org.equipoise.simulation.Recipe} says with which propensity a
 * level is observed and with which probability its label is positive ({@link org.equipoise.simulation.SemiSynthetic}).
 */
package org.equipoise.simulation;
