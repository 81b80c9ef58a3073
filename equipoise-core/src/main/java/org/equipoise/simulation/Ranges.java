package org.equipoise.simulation;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.equipoise.parallel.Workers;

/** Work on 0 … size − 1 cut into parts that do not depend on the number of threads. */
final class Ranges {
    private static final int PARTS = 256;

    private Ranges() {}

    static int parts(int size) {
        return StrictMath.min(PARTS, size);
    }

    static int start(int part, int parts, int size) {
        return (int) ((long) part * size / parts);
    }

    static void run(Workers workers, int size, IntConsumer element) {
        int parts = parts(size);
        workers.run(parts, part -> {
            for (int k = start(part, parts, size); k < start(part + 1, parts, size); k++) {
                element.accept(k);
            }
        });
    }

    static long[] joined(long[][] lists) {
        long[] all = new long
                [StrictMath.toIntExact(
                        Stream.of(lists).mapToLong(list -> list.length).sum())];
        int at = 0;
        for (long[] list : lists) {
            System.arraycopy(list, 0, all, at, list.length);
            at += list.length;
        }
        return all;
    }

    /** A list of longs that grows. */
    static final class Longs {
        private long[] values = new long[64];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size + (size >> 1));
            }
            values[size++] = value;
        }

        long[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
