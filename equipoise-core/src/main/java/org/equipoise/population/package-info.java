/**
 * Which pairs exist, and which of them are observed.
 *
 * <p>D is the target population: the pairs over which an ideal loss is a mean; N = |D|. O ⊆ D are the observed pairs,
 * those whose label y is known; o ∈ {0, 1} says whether a pair is in O. A {@link org.equipoise.population.Grid} has D =
 * all users × all items (ratings); {@link org.equipoise.population.Impressions} have D = the rows that were shown and O =
 * those that were clicked (conversion rate). Observation is always an explicit mask, never "label ≠ 0".
 *
 * <p>External ids become dense indices 0, 1, … once, at the edge ({@link org.equipoise.population.Ids}); everything behind
 * it sees ints only.
 */
package org.equipoise.population;
