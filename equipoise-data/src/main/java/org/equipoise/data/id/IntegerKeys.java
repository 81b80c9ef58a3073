package org.equipoise.data.id;

import java.util.Arrays;

/**
 * Map from {@code long} to a non-negative {@code int}. Small non-negative keys, as ids mostly are, index an array of 4 bytes a
 * place, which reaches to at most 8 times the number of keys; the others stand in an open-addressing table of 12 bytes a
 * slot, at most half full. An array keeps neighboring ids in one cache line where a hash scatters them.
 */
public final class IntegerKeys {
    private static final int SMALLEST = 1024;
    private static final int REACH = 4;

    /** The values of the keys 0 … direct.length − 1. */
    private int[] direct = filled(SMALLEST);

    private long[] keys = new long[64];
    private int[] values = filled(64);
    private int hashed;
    private int size;

    /** The value of a key, or −1. */
    public int find(long key) {
        if (key >= 0 && key < direct.length) {
            return direct[(int) key];
        }
        int mask = keys.length - 1;
        for (int slot = Hashes.slot(key, mask); ; slot = (slot + 1) & mask) {
            if (values[slot] < 0 || keys[slot] == key) {
                return values[slot];
            }
        }
    }

    /** Adds a key that is not there. */
    public void add(long key, int value) {
        if (key >= direct.length && key < REACH * (long) Math.max(size, SMALLEST) && key < 1 << 29) {
            extend((int) key);
        }
        if (2 * (hashed + 1) > keys.length) {
            rehash(2 * keys.length);
        }
        place(key, value);
        size++;
    }

    /** Gives the keys that are there the values 0, 1, … in the order of {@code keysInOrder}. */
    void renumber(long[] keysInOrder) {
        Arrays.fill(direct, -1);
        Arrays.fill(values, -1);
        hashed = 0;
        for (int value = 0; value < keysInOrder.length; value++) {
            place(keysInOrder[value], value);
        }
    }

    private void place(long key, int value) {
        if (key >= 0 && key < direct.length) {
            direct[(int) key] = value;
            return;
        }
        int mask = keys.length - 1;
        int slot = Hashes.slot(key, mask);
        while (values[slot] >= 0) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        values[slot] = value;
        hashed++;
    }

    /** Makes the array reach {@code key} and moves the keys it now covers into it. */
    private void extend(int key) {
        int old = direct.length;
        direct = Arrays.copyOf(direct, Integer.highestOneBit(key) << 1);
        Arrays.fill(direct, old, direct.length, -1);
        rehash(keys.length);
    }

    private void rehash(int capacity) {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[capacity];
        values = filled(capacity);
        hashed = 0;
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
