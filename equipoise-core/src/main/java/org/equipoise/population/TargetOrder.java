package org.equipoise.population;

/** A random order of the members of D without replacement, in O(1) memory. After the last member it starts over. Not shared between threads. */
public interface TargetOrder {

    /** Fills {@code pairs} with the next {@code count} members. */
    void next(int count, Pairs pairs);

    /**
     * Fills {@code pairs} with the next {@code count} members, and {@code observed[k]} with 1 where member k is in O and 0 where it is
     * not.
     */
    void next(int count, Pairs pairs, float[] observed);
}
