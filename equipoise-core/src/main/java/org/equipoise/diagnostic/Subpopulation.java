package org.equipoise.diagnostic;

import org.equipoise.population.Interactions;
import org.equipoise.population.Pairs;
import org.equipoise.population.Population;
import org.equipoise.population.TargetOrder;
import org.equipoise.random.Permutation;
import org.equipoise.random.Seed;

/** The members of a population that a permutation of them puts first; member k is the whole's member order(k). */
final class Subpopulation implements Population {
    private final Population whole;
    private final Permutation order;
    private final long size;
    private final Interactions observed;

    Subpopulation(Population whole, Permutation order, long size, Interactions observed) {
        this.whole = whole;
        this.order = order;
        this.size = size;
        this.observed = observed;
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
            ofWhole[k] = order.apply(java.util.Objects.checkIndex(members[k], size));
        }
        whole.lookUp(ofWhole, count, pairs, flags);
    }

    @Override
    public TargetOrder randomOrder(Seed seed) {
        Permutation own = new Permutation(size, seed);
        return new TargetOrder() {
            private long next;

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
        };
    }
}
