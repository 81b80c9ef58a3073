package org.equipoise.data.id;

import java.util.Arrays;

/** Open-addressing map from {@code long} to a non-negative {@code int}: 12 bytes a slot, at most half full. */
public final class IntegerKeys {
    private long[] keys = new long[64];
    private int[] values = filled(64);
    private int size;

    /** The value of a key, or −1. */
    public int find(long key) {
        int mask = keys.length - 1;
        for (int slot = Hashes.slot(key, mask); ; slot = (slot + 1) & mask) {
            if (values[slot] < 0 || keys[slot] == key) {
                return values[slot];
            }
        }
    }

    /** Adds a key that is not there. */
    public void add(long key, int value) {
        if (2 * (size + 1) > keys.length) {
            grow();
        }
        place(key, value);
        size++;
    }

    private void place(long key, int value) {
        int mask = keys.length - 1;
        int slot = Hashes.slot(key, mask);
        while (values[slot] >= 0) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        values[slot] = value;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = filled(2 * oldKeys.length);
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldValues[slot] >= 0) {
                place(oldKeys[slot], oldValues[slot]);
            }
        }
    }

    private static int[] filled(int length) {
        int[] values = new int[length];
        Arrays.fill(values, -1);
        return values;
    }
}
