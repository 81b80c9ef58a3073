package org.equipoise.population;

import java.util.Objects;

/** Ids that are their own indices, in decimal. */
record DenseIds(int size) implements Ids {

    @Override
    public String text(int index) {
        return Integer.toString(Objects.checkIndex(index, size));
    }

    @Override
    public int index(String text) {
        try {
            int index = Integer.parseInt(text);
            return index >= 0 && index < size && Integer.toString(index).equals(text) ? index : -1;
        } catch (NumberFormatException notAnInteger) {
            return -1;
        }
    }
}
