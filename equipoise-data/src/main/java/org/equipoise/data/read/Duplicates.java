package org.equipoise.data.read;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.equipoise.data.DataException;
import org.equipoise.data.Field;
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
     * The given rows without those whose pair an earlier one has with the same label.
     *
     * @throws DataException if an earlier one has it with another label
     */
    static int[] firstOfEach(LoadedLog loaded, int[] rows) {
        Duplicates duplicates = new Duplicates(loaded);
        Map<Long, Integer> candidates = duplicates.candidates(rows);
        return candidates.isEmpty() ? rows : duplicates.kept(rows, candidates);
    }

    private Map<Long, Integer> candidates(int[] rows) {
        int bitsLog2 = 64 - Long.numberOfLeadingZeros(Math.max(63, (long) rows.length * BITS_A_ROW - 1));
        long[] seen = new long[1 << (bitsLog2 - 6)];
        Map<Long, Integer> candidates = new HashMap<>();
        for (int row : rows) {
            long cell = cell(row);
            long hash = cell * GOLDEN;
            hash = ((hash ^ (hash >>> 32)) * GOLDEN) >>> (64 - bitsLog2);
            long bit = 1L << (hash & 63);
            if ((seen[(int) (hash >>> 6)] & bit) != 0) {
                candidates.put(cell, -1);
            }
            seen[(int) (hash >>> 6)] |= bit;
        }
        return candidates;
    }

    private int[] kept(int[] rows, Map<Long, Integer> firstRow) {
        int[] kept = new int[rows.length];
        int count = 0;
        for (int row : rows) {
            Integer first = firstRow.get(cell(row));
            if (first == null || first < 0) {
                kept[count++] = row;
                if (first != null) {
                    firstRow.put(cell(row), row);
                }
            } else {
                checkSameLabel(first, row);
            }
        }
        return count == rows.length ? rows : Arrays.copyOf(kept, count);
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
