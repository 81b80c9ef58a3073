package org.equipoise.experiment;

import java.util.List;
import org.equipoise.provenance.Provenance;

/**
 * The outcome of an experiment.
 *
 * @param runs one entry a method and seed, in the order they were asked for
 * @param summary one entry a method: its metrics over its seeds
 * @param differences paired differences between methods, seed by seed; empty where there is one method or one seed
 * @param provenance what made these numbers
 */
public record Results(
        List<Run> runs, List<MethodSummary> summary, List<PairedDifference> differences, Provenance provenance) {}
