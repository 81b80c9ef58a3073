/**
 * Fitting. A {@link org.equipoise.fit.Recipe} is everything that makes a model from data and a seed:
 *
 * <ul>
 *   <li>{@link org.equipoise.fit.Recipe.Trained}: a method whose schedule {@link org.equipoise.fit.Fit} interprets, with a {@link
 *       org.equipoise.fit.Companion} for what moves besides its nets;
 *   <li>{@link org.equipoise.fit.MultipleModels}, {@link org.equipoise.fit.RefinedPropensity}, {@link org.equipoise.fit.AgreementTraining}: trainings
 *       with more nets, or with phases that take turns;
 *   <li>{@link org.equipoise.fit.CoTrained}: nets that move together along one objective of several terms;
 *   <li>{@link org.equipoise.fit.Recipe.ClosedForm}: a baseline, without training.
 * </ul>
 *
 * <p>A training finds the weights of the observed rows ({@code Weighting}), starts the nets ({@code Nets}) and runs epochs until a stopping rule ends them
 * ({@code EpochLoop}). In each epoch batches are drawn ({@code BatchSource}), and on each batch the steps are taken that the schedule names ({@code Steps}).
 * None of this knows a method by name.
 */
package org.equipoise.fit;
