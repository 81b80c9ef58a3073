package org.equipoise.cli;

import org.equipoise.population.Ids;
import org.equipoise.simulation.SemiSynthetic;

/**
 * A semi-synthetic log in the ids of the ratings it was made from.
 *
 * @param log the log
 * @param users ids of its users
 * @param items ids of its items
 */
record SemiSyntheticLog(SemiSynthetic log, Ids users, Ids items) {}
