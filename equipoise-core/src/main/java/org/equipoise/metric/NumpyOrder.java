package org.equipoise.metric;

/**
 * Rows by descending score as {@code numpy.argsort(-score)} of NumPy 1.24 orders them, whether the scores are float32 or float64
 * (from 1.25 on the order of ties also depends on the processor). Released codes rank so, and where scores are tied the published
 * figures depend on this order: to meet them it must be this one, although no order of ties is better than another.
 *
 * <p>The sort is introsort (Musser, Software: Practice and Experience 27, 1997): quicksort around the median of the first, middle
 * and last row, insertion sort of parts of at most 16 rows, heapsort of a part that was cut from its whole more than 2⌊log₂ n⌋
 * cuts deep. It is not stable, but no chance is in it. The order of ties depends on every detail: on which rows are swapped, on
 * strict comparisons, and on the depth being looked at in the larger half of a cut only.
 */
final class NumpyOrder {
    private static final int SMALL = 16;

    private final float[] scores;
    private final int[] rows;

    private NumpyOrder(float[] scores, int[] rows) {
        this.scores = scores;
        this.rows = rows;
    }

    /**
     * Sorts the part {@code from} … {@code to} − 1 of {@code rows}.
     *
     * @param scores finite; row r has {@code scores[r]}
     * @param rows in file order where NumPy's order is wanted
     */
    static void sort(float[] scores, int[] rows, int from, int to) {
        if (to - from > 1) {
            int depth = 2 * (31 - Integer.numberOfLeadingZeros(to - from));
            new NumpyOrder(scores, rows).introsort(from, to - 1, depth);
        }
    }

    private boolean before(int row, int other) {
        return scores[row] > scores[other];
    }

    /** Both ends included. The larger half of a cut is a call, at most 2⌊log₂ n⌋ + 1 deep; the smaller one is the next round. */
    private void introsort(int first, int last, int depth) {
        if (depth < 0) {
            heapsort(first, last - first + 1);
            return;
        }
        int low = first;
        int high = last;
        int left = depth;
        while (high - low >= SMALL) {
            int cut = partition(low, high);
            left--;
            if (cut - low < high - cut) {
                introsort(cut + 1, high, left);
                high = cut - 1;
            } else {
                introsort(low, cut - 1, left);
                low = cut + 1;
            }
        }
        insertionSort(low, high);
    }

    /** Returns the place of the pivot: no row before it belongs after it, and the reverse. */
    private int partition(int low, int high) {
        int middle = low + (high - low) / 2;
        order(low, middle);
        order(middle, high);
        order(low, middle);
        int pivot = rows[middle];
        swap(middle, high - 1);
        int up = low;
        int down = high - 1;
        while (true) {
            do {
                up++;
            } while (before(rows[up], pivot));
            do {
                down--;
            } while (before(pivot, rows[down]));
            if (up >= down) {
                break;
            }
            swap(up, down);
        }
        swap(up, high - 1);
        return up;
    }

    private void order(int place, int later) {
        if (before(rows[later], rows[place])) {
            swap(place, later);
        }
    }

    private void swap(int place, int other) {
        int row = rows[place];
        rows[place] = rows[other];
        rows[other] = row;
    }

    private void insertionSort(int low, int high) {
        for (int next = low + 1; next <= high; next++) {
            int row = rows[next];
            int place = next;
            while (place > low && before(row, rows[place - 1])) {
                rows[place] = rows[place - 1];
                place--;
            }
            rows[place] = row;
        }
    }

    /** With the last row of the order on top of the heap (Williams and Floyd, Communications of the ACM 7, 1964). */
    private void heapsort(int from, int size) {
        for (int node = size / 2; node >= 1; node--) {
            sift(from, size, node, rows[from + node - 1]);
        }
        for (int left = size - 1; left >= 1; left--) {
            int row = rows[from + left];
            rows[from + left] = rows[from];
            sift(from, left, 1, row);
        }
    }

    /** Lets {@code row} sink from {@code node}, counted from 1, of the heap of {@code size} rows that begins at {@code from}. */
    private void sift(int from, int size, int node, int row) {
        int hole = node;
        for (int child = 2 * hole; child <= size; child = 2 * hole) {
            if (child < size && before(rows[from + child - 1], rows[from + child])) {
                child++;
            }
            if (!before(row, rows[from + child - 1])) {
                break;
            }
            rows[from + hole - 1] = rows[from + child - 1];
            hole = child;
        }
        rows[from + hole - 1] = row;
    }
}
