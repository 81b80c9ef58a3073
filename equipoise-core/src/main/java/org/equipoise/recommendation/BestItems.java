package org.equipoise.recommendation;

import java.util.Arrays;

/**
 * The best of the items offered so far: a heap of bounded size with the worst of them on top. Items are better by score, of equal
 * scores (0 and −0 are equal) by the lower index.
 */
final class BestItems {
    private static final int FIRST_ROOM = 64;

    private final int most;
    /** Keys fall with the score, then rise with the item; a key is not larger than the one at half its place. */
    private long[] heap;

    private int size;

    /** @param most how many are kept */
    BestItems(int most) {
        this.most = most;
        this.heap = new long[Math.min(most, FIRST_ROOM)];
    }

    /** The score that an item of higher index than all before must exceed to be kept; NaN while any is. */
    float bound() {
        return size < most ? Float.NaN : score(heap[0]);
    }

    void offer(int item, float score) {
        long key = key(item, score);
        if (size < most) {
            if (size == heap.length) {
                heap = Arrays.copyOf(heap, Math.min(most, 2 * size));
            }
            rise(size++, key);
        } else if (key < heap[0]) {
            sink(key);
        }
    }

    private void rise(int from, long key) {
        int at = from;
        while (at > 0 && heap[(at - 1) / 2] < key) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = key;
    }

    /** The key takes the place of the worst. */
    private void sink(long key) {
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && heap[child + 1] > heap[child]) {
                child++;
            }
            if (heap[child] <= key) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = key;
    }

    /** What is kept, best first. Nothing may be offered afterwards. */
    Ranking ranking() {
        Arrays.sort(heap, 0, size);
        int[] items = new int[size];
        float[] scores = new float[size];
        for (int rank = 0; rank < size; rank++) {
            items[rank] = (int) heap[rank];
            scores[rank] = score(heap[rank]);
        }
        return new Ranking(items, scores);
    }

    private static long key(int item, float score) {
        int bits = Float.floatToIntBits(score + 0f);
        int ascending = bits ^ (bits >> 31 & Integer.MAX_VALUE);
        return (long) ~ascending << 32 | item;
    }

    private static float score(long key) {
        int ascending = ~(int) (key >> 32);
        return Float.intBitsToFloat(ascending ^ (ascending >> 31 & Integer.MAX_VALUE));
    }
}
