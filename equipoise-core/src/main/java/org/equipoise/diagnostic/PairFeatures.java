package org.equipoise.diagnostic;

import java.util.List;
import org.equipoise.population.Pairs;

/** Features φ that any pair has: given ones, embeddings, a prediction. */
public interface PairFeatures {

    /** What φ is called as a whole. */
    String name();

    /** The names of its numbers, one a column. */
    List<String> columns();

    /** Row-major: {@code table[k · columns + c]} = column c of pair k. Length at least pairs × columns. */
    void fill(Pairs pairs, float[] table);
}
