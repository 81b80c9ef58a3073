package org.equipoise.population;

import java.util.Objects;
import org.equipoise.random.Permutation;
import org.equipoise.random.Seed;

/** The members of a population that a permutation of them puts first; member k is the whole's member order(k). */
final class Subpopulation implements Population {
    private final Population whole;
    private final Permutation order;
    private final long size;
    private final Interactions observed;
    private final Membership others;

    /** @param others the pairs of the other members if that tells them from these, else null */
    Subpopulation(Population whole, Permutation order, long size, Interactions observed, Membership others) {
        this.whole = whole;
        this.order = order;
        this.size = size;
        this.observed = observed;
        this.others = others;
    }

    @Override
    public int users() {
        return whole.users();
    }

    @Override
    public int items() {
        return whole.items();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public Interactions observed() {
        return observed;
    }

    @Override
    public void lookUp(long[] members, int count, Pairs pairs, float[] flags) {
        long[] ofWhole = new long[count];
        for (int k = 0; k < count; k++) {
            ofWhole[k] = order.apply(Objects.checkIndex(members[k], size));
        }
        whole.lookUp(ofWhole, count, pairs, flags);
    }

    /** Where pairs tell members apart, skipping those of an order of the whole costs a tenth of permuting numbers twice. */
    @Override
    public TargetOrder randomOrder(Seed seed) {
        return others == null ? new Composed(seed) : new Skipping(whole.randomOrder(seed));
    }

    /** A permutation of the numbers, then that of the whole's members. */
    private final class Composed implements TargetOrder {
        private final Permutation own;
        private long next;

        Composed(Seed seed) {
            own = new Permutation(size, seed);
        }

        @Override
        public void next(int count, Pairs pairs) {
            next(count, pairs, new float[count]);
        }

        @Override
        public void next(int count, Pairs pairs, float[] flags) {
            long[] members = new long[count];
            for (int k = 0; k < count; k++) {
                members[k] = own.apply(next);
                next = next + 1 == size ? 0 : next + 1;
            }
            lookUp(members, count, pairs, flags);
        }
    }

    /** An order of the whole without the other members. */
    private final class Skipping implements TargetOrder {
        private final TargetOrder all;
        private final Pairs drawn = new Pairs(16);
        private float[] drawnFlags = new float[16];

        Skipping(TargetOrder all) {
            this.all = all;
        }

        @Override
        public void next(int count, Pairs pairs) {
            next(count, pairs, new float[count]);
        }

        @Override
        public void next(int count, Pairs pairs, float[] flags) {
            if (drawnFlags.length < count) {
                drawnFlags = new float[count];
            }
            pairs.clear();
            while (pairs.size() < count) {
                int missing = count - pairs.size();
                all.next(missing, drawn, drawnFlags);
                for (int k = 0; k < missing; k++) {
                    if (!others.contains(drawn.user(k), drawn.item(k))) {
                        flags[pairs.size()] = drawnFlags[k];
                        pairs.add(drawn.user(k), drawn.item(k));
                    }
                }
            }
        }
    }
}
