package org.equipoise.population;

/**
 * A one-to-one map between the ids of a user's data and the dense indices 0 … size − 1 of this library. Ids are of any
 * type; their canonical text is what users see and what comes back out.
 */
public interface Ids {

    /** How many ids there are. */
    int size();

    /** The id at {@code index} as text. */
    String text(int index);

    /** The index of the id written as {@code text}, or −1 if it is not among these. */
    int index(String text);

    /** The ids "0" … "size − 1", each at its own index. */
    static Ids dense(int size) {
        return new DenseIds(size);
    }
}
