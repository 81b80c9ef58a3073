package org.equipoise.data.id;

import java.util.Arrays;

/** Open-addressing table of the places of strings in an array that its caller holds: 4 bytes a slot, at most half full. */
final class TextKeys {
    private int[] slots = filled(64);
    private int size;

    /** Where {@code id} stands in {@code texts}, or −1. */
    int find(String id, String[] texts) {
        int mask = slots.length - 1;
        for (int slot = Hashes.slot(id.hashCode(), mask); ; slot = (slot + 1) & mask) {
            if (slots[slot] < 0 || texts[slots[slot]].equals(id)) {
                return slots[slot];
            }
        }
    }

    /** Adds the string at {@code index}, which is not there yet. */
    void add(int index, String[] texts) {
        if (2 * (size + 1) > slots.length) {
            int[] old = slots;
            slots = filled(2 * old.length);
            for (int there : old) {
                if (there >= 0) {
                    place(there, texts);
                }
            }
        }
        place(index, texts);
        size++;
    }

    private void place(int index, String[] texts) {
        int mask = slots.length - 1;
        int slot = Hashes.slot(texts[index].hashCode(), mask);
        while (slots[slot] >= 0) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = index;
    }

    private static int[] filled(int length) {
        int[] slots = new int[length];
        Arrays.fill(slots, -1);
        return slots;
    }
}
