package org.equipoise.population;

/**
 * Tells of most pairs that are not in a list that they are not, by one bit at a place that the pair is hashed to (Bloom, CACM 13(7), 1970, with one
 * hash): 1 to 2 bytes a pair of the list, and one look at memory where a search takes many.
 */
final class PairFilter {
    private static final long BITS_PER_PAIR = 8;
    private static final int BITS_PER_WORD_LOG2 = 6;

    private final long[] words;
    private final int shift;

    PairFilter(Pairs pairs) {
        int bitsLog2 = Long.SIZE - Long.numberOfLeadingZeros(Math.max(Long.SIZE, BITS_PER_PAIR * pairs.size()) - 1);
        words = new long[1 << (bitsLog2 - BITS_PER_WORD_LOG2)];
        shift = Long.SIZE - bitsLog2;
        for (int k = 0; k < pairs.size(); k++) {
            long place = place(pairs.user(k), pairs.item(k));
            words[(int) (place >>> BITS_PER_WORD_LOG2)] |= 1L << place;
        }
    }

    /** False only if the pair is not in the list; at most one other pair in eight gives true. */
    boolean mayContain(int user, int item) {
        long place = place(user, item);
        return (words[(int) (place >>> BITS_PER_WORD_LOG2)] >>> place & 1) != 0;
    }

    private long place(int user, int item) {
        long hash = ((long) user << Integer.SIZE | item) * 0x9E3779B97F4A7C15L;
        return ((hash ^ (hash >>> 32)) * 0xBF58476D1CE4E5B9L) >>> shift;
    }
}
