package org.equipoise.metric;

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
}
