package org.equipoise.metric;

import java.util.List;
import java.util.OptionalDouble;

/** A metric on fixed rows as a function of how many times each user counts. Does not change; safe for several threads. */
public interface Terms {

    /**
     * The metric of the rows in which user u stands {@code multiplicity[u]} times, with all of the user's rows.
     *
     * @param multiplicity one count a user, in the order of {@link RankedRows}, none negative; only read
     * @return empty where the metric is not defined: AUC of one class only, a mean of no user
     */
    OptionalDouble value(int[] multiplicity);

    /**
     * The metric under several multiplicities, NaN where it is not defined: the same numbers as one by one, at less cost where they can share a
     * pass over the rows.
     *
     * @param multiplicities as many as a bootstrap draws at a time; only read
     */
    default double[] values(List<int[]> multiplicities) {
        return multiplicities.stream()
                .mapToDouble(multiplicity -> value(multiplicity).orElse(Double.NaN))
                .toArray();
    }
}
