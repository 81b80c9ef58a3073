/**
 * Experiments: methods × seeds on the same data, their results as values. {@link org.equipoise.experiment.Results} is what
 * {@code results.json} holds and what a report shows; {@link org.equipoise.experiment.Statistics} makes summaries and paired differences out of
 * runs.
 */
package org.equipoise.experiment;
