/**
 * From a source to a log, and from a log to a population.
 *
 * <p>One {@link org.equipoise.data.read.DataReader} reads all sources of a run against the same id maps. The first source,
 * the training data, defines them: whole-number ids in numeric order, so that ids that are exactly 0 … n − 1 are their own
 * indices, other ids in order of first appearance. Later sources may add ids; their indices follow, so that "training never
 * saw it" is a comparison with {@link org.equipoise.data.read.LoadedLog#knownUsers()}.
 *
 * <p>{@link org.equipoise.data.read.Populations} makes a grid or impressions of a log.
 */
package org.equipoise.data.read;
