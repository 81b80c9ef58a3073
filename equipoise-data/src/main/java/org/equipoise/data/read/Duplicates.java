package org.equipoise.data.read;

import java.util.Arrays;
import java.util.BitSet;
import org.equipoise.data.DataException;
import org.equipoise.data.Field;
import org.equipoise.data.id.IntegerKeys;
import org.equipoise.population.Log;

/**
 * Finds pairs that are listed more than once. A first pass marks hashed cells in a bit set of 16 bits a row and keeps those
 * hit twice as candidates, few where pairs are distinct; a second pass compares the candidates exactly.
 */
final class Duplicates {
    private static final int BITS_A_ROW = 16;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final LoadedLog loaded;
    private final Log log;
    private final long items;

    private Duplicates(LoadedLog loaded) {
        this.loaded = loaded;
        this.log = loaded.log();
        this.items = log.items().size();
    }

    /**
     * Adds to {@code dropped} the rows whose pair an earlier row has with the same label; rows already in it do not count.
     *
     * @throws DataException if an earlier row has the pair with another label
     */
    static void drop(LoadedLog loaded, BitSet dropped) {
        Duplicates duplicates = new Duplicates(loaded);
        IntegerKeys candidates = new IntegerKeys();
        int count = duplicates.collect(dropped, candidates);
        if (count > 0) {
            duplicates.drop(dropped, candidates, count);
        }
    }

    /** Numbers the candidates 0, 1, … and returns how many there are. */
    private int collect(BitSet dropped, IntegerKeys candidates) {
        int rows = log.rows();
        int bitsLog2 = 64 - Long.numberOfLeadingZeros(Math.max(63, (long) rows * BITS_A_ROW - 1));
        long[] seen = new long[1 << (bitsLog2 - 6)];
        int count = 0;
        for (int row = dropped.nextClearBit(0); row < rows; row = dropped.nextClearBit(row + 1)) {
            long cell = cell(row);
            long hash = spread(cell) >>> (64 - bitsLog2);
            int word = (int) (hash >>> 6);
            long bit = 1L << (hash & 63);
            if ((seen[word] & bit) != 0 && candidates.find(cell) < 0) {
                candidates.add(cell, count++);
            }
            seen[word] |= bit;
        }
        return count;
    }

    private static long spread(long cell) {
        long hash = cell * GOLDEN;
        return (hash ^ (hash >>> 32)) * GOLDEN;
    }

    private void drop(BitSet dropped, IntegerKeys candidates, int count) {
        int[] firstRow = new int[count];
        Arrays.fill(firstRow, -1);
        for (int row = dropped.nextClearBit(0); row < log.rows(); row = dropped.nextClearBit(row + 1)) {
            int candidate = candidates.find(cell(row));
            if (candidate < 0) {
                continue;
            }
            if (firstRow[candidate] < 0) {
                firstRow[candidate] = row;
            } else {
                checkSameLabel(firstRow[candidate], row);
                dropped.set(row);
            }
        }
    }

    private long cell(int row) {
        return log.user()[row] * items + log.item()[row];
    }

    private void checkSameLabel(int first, int row) {
        float[] label = log.label();
        if (label[first] != label[row]) {
            throw new DataException(loaded.place(row, Field.LABEL) + ": user "
                    + log.users().text(log.user()[row]) + " and item "
                    + log.items().text(log.item()[row]) + " have label " + text(label[row]) + " here and "
                    + text(label[first]) + " at " + loaded.place(first) + ", expected each pair once");
        }
    }

    private static String text(float label) {
        return label == Math.rint(label) && Math.abs(label) < 1e9f
                ? Integer.toString((int) label)
                : Float.toString(label);
    }
}
