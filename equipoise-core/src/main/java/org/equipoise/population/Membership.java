package org.equipoise.population;

import java.util.Arrays;

/**
 * A set of pairs that answers whether it holds one: a bit a cell where the grid is small or densely observed, sorted rows where it is not, so that
 * memory grows with the pairs and users and not with the grid.
 */
abstract class Membership {
    /** Up to here bits are worth their memory, 16 MiB, however few of them are set. */
    private static final long SMALL = 1L << 27;

    /** Up to so many bits a pair they take no more memory than the pair's place in a sorted row. */
    private static final long BITS_PER_PAIR = Integer.SIZE;

    abstract boolean contains(int user, int item);

    /** flag[k] = 1 where pair k is in the set, else 0. */
    void flags(Pairs pairs, float[] flag) {
        for (int k = 0; k < pairs.size(); k++) {
            flag[k] = contains(pairs.user(k), pairs.item(k)) ? 1 : 0;
        }
    }

    /**
     * @throws IllegalArgumentException if a pair is outside users × items or there twice
     */
    static Membership of(int users, int items, Pairs pairs) {
        int[] user = pairs.users();
        int[] item = pairs.items();
        for (int k = 0; k < pairs.size(); k++) {
            if (!(user[k] >= 0 && user[k] < users && item[k] >= 0 && item[k] < items)) {
                throw new IllegalArgumentException("pair " + k + " must be inside " + users + " x " + items + ", got ("
                        + user[k] + ", " + item[k] + ")");
            }
        }
        long cells = (long) users * items;
        return cells <= Math.max(SMALL, BITS_PER_PAIR * pairs.size())
                ? new Bits(users, items, pairs)
                : new SortedRows(users, pairs);
    }

    private static IllegalArgumentException twice(int user, int item) {
        return new IllegalArgumentException("pair (" + user + ", " + item + ") is listed twice");
    }

    private static final class Bits extends Membership {
        private final int items;
        private final long[] words;

        Bits(int users, int items, Pairs pairs) {
            this.items = items;
            this.words = new long[(int) (((long) users * items + 63) >>> 6)];
            int[] user = pairs.users();
            int[] item = pairs.items();
            for (int k = 0; k < pairs.size(); k++) {
                long cell = (long) user[k] * items + item[k];
                int word = (int) (cell >>> 6);
                long bit = 1L << (cell & 63);
                if ((words[word] & bit) != 0) {
                    throw twice(user[k], item[k]);
                }
                words[word] |= bit;
            }
        }

        @Override
        boolean contains(int user, int item) {
            long cell = (long) user * items + item;
            return (words[(int) (cell >>> 6)] >>> (cell & 63) & 1) != 0;
        }

        /** Without a branch: which pairs are in the set is anybody's guess, the processor's too. */
        @Override
        void flags(Pairs pairs, float[] flag) {
            int[] u = pairs.users();
            int[] i = pairs.items();
            for (int k = 0; k < pairs.size(); k++) {
                long cell = (long) u[k] * items + i[k];
                flag[k] = (int) (words[(int) (cell >>> 6)] >>> (cell & 63) & 1);
            }
        }
    }

    /** Compressed sparse rows, each row's items ascending, behind a filter that spares most searches: most pairs are not observed. */
    private static final class SortedRows extends Membership {
        private final PairFilter filter;
        private final int[] start;
        private final int[] itemsOfUser;

        SortedRows(int users, Pairs pairs) {
            RowsByUser rows = RowsByUser.of(users, pairs);
            start = rows.starts();
            itemsOfUser = rows.items(pairs);
            filter = new PairFilter(pairs);
            for (int u = 0; u < users; u++) {
                Arrays.sort(itemsOfUser, start[u], start[u + 1]);
                for (int k = start[u] + 1; k < start[u + 1]; k++) {
                    if (itemsOfUser[k] == itemsOfUser[k - 1]) {
                        throw twice(u, itemsOfUser[k]);
                    }
                }
            }
        }

        @Override
        boolean contains(int user, int item) {
            return filter.mayContain(user, item)
                    && Arrays.binarySearch(itemsOfUser, start[user], start[user + 1], item) >= 0;
        }
    }
}
