package org.equipoise.metric;

/** A number that says how good scores are on labelled rows. Implementations are records, so that they print as what they are. */
public interface Metric {

    /** The name on the command line and in results, "ndcg@5" for instance. */
    String name();

    /** One term a user of {@code rows}, in their order. */
    Terms terms(RankedRows rows, Convention convention);

    /** Whether less is better, as it is for a loss or an error. */
    default boolean lowerIsBetter() {
        return false;
    }
}
