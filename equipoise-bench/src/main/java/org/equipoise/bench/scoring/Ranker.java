package org.equipoise.bench.scoring;

import java.io.IOException;

/** A way to rank items for all users of the tables. */
interface Ranker extends AutoCloseable {
    String name();

    /**
     * Ranks, and puts the best k items of user u at k · u.
     *
     * @return the seconds it took
     */
    double rank(int k, int[] best) throws IOException;

    @Override
    void close() throws IOException;
}
