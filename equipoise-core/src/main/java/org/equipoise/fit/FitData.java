package org.equipoise.fit;

import java.util.Optional;
import org.equipoise.population.Interactions;
import org.equipoise.population.Population;

/**
 * What a fit may see; never the test rows.
 *
 * @param population the biased log
 * @param uniform a uniformly exposed sample, if there is one
 * @param validation rows to stop on, with their score, if there are any
 */
public record FitData(Population population, Optional<Interactions> uniform, Optional<Validation> validation) {}
