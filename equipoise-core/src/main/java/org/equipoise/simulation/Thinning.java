package org.equipoise.simulation;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.equipoise.parallel.Workers;
import org.equipoise.random.Seed;

/**
 * Finds the observed cells of a grid too large to visit. Users are grouped by the length of their factors, items by how much they can appeal; a group of
 * users and a group of items make a block. In each block cells are proposed with one probability m that bounds all propensities of the block (geometric gaps
 * skip the others), and kept with probability p / m (compared as logits). So every cell is observed with probability p, independently. The work is the
 * number of proposals: observed cells × the slack of the bounds.
 */
final class Thinning {
    private static final int USER_GROUPS = 32;
    private static final int ITEM_GROUPS = 128;

    private final World world;
    private final Latent latent;
    private final SelectionMechanism selection;
    private final Seed seed;
    private final int[] users;
    private final int[] items;
    private final double[] itemNorm;

    Thinning(World world, Latent latent, SelectionMechanism selection, Seed seed) {
        this.world = world;
        this.latent = latent;
        this.selection = selection;
        this.seed = seed;
        this.users = ascending(world.users(), latent::userNorm);
        // A user's factors have an expected squared length of √(factors / 2): the typical reach of an item.
        double typical = StrictMath.pow(world.factors() / 2.0, 0.25);
        this.items = ascending(world.items(), i -> latent.popularity(i) + typical * latent.itemNorm(i));
        this.itemNorm = new double[items.length];
        for (int k = 0; k < items.length; k++) {
            itemNorm[k] = latent.itemNorm(items[k]);
        }
    }

    private static int[] ascending(int size, IntToDoubleFunction key) {
        long[] keyed = new long[size];
        for (int k = 0; k < size; k++) {
            keyed[k] = sortable((float) key.applyAsDouble(k)) << 32 | k;
        }
        Arrays.sort(keyed);
        int[] order = new int[size];
        for (int k = 0; k < size; k++) {
            order[k] = (int) keyed[k];
        }
        return order;
    }

    /** An integer that sorts as the float does. */
    static long sortable(float value) {
        int bits = Float.floatToIntBits(value);
        return bits ^ (bits >> 31 & 0x7FFFFFFF);
    }

    /** The observed cells, ascending. */
    long[] sample(Workers workers) {
        int userGroups = StrictMath.min(USER_GROUPS, users.length);
        int itemGroups = StrictMath.min(ITEM_GROUPS, items.length);
        long[][] found = new long[userGroups * itemGroups][];
        workers.run(found.length, block -> {
            int group = block / itemGroups;
            int shelf = block % itemGroups;
            found[block] = sample(
                    new Block(
                            Ranges.start(group, userGroups, users.length),
                            Ranges.start(group + 1, userGroups, users.length),
                            Ranges.start(shelf, itemGroups, items.length),
                            Ranges.start(shelf + 1, itemGroups, items.length)),
                    seed.child(block).random());
        });
        long[] cells = Ranges.joined(found);
        Arrays.sort(cells);
        return cells;
    }

    /** Users users[firstUser] … users[lastUser − 1] and items items[firstItem] … items[lastItem − 1]. */
    private record Block(int firstUser, int lastUser, int firstItem, int lastItem) {
        int width() {
            return lastItem - firstItem;
        }

        long cells() {
            return (long) (lastUser - firstUser) * width();
        }
    }

    /** No cell of the block appeals more (Cauchy and Schwarz). */
    private double largestAppeal(Block block) {
        double reach = latent.userNorm(users[block.lastUser() - 1]) * (1 + 1e-6);
        double appeal = Double.NEGATIVE_INFINITY;
        for (int k = block.firstItem(); k < block.lastItem(); k++) {
            appeal = StrictMath.max(appeal, latent.popularity(items[k]) + reach * itemNorm[k]);
        }
        return appeal;
    }

    private long[] sample(Block block, SplittableRandom random) {
        double appeal = largestAppeal(block);
        double bound = StrictMath.min(1, selection.bound(appeal) * (1 + 1e-9));
        double logOfSkipping = StrictMath.log1p(-bound);
        Ranges.Longs cells = new Ranges.Longs();
        for (long at = gap(random, logOfSkipping); at < block.cells(); at += 1 + gap(random, logOfSkipping)) {
            int user = users[block.firstUser() + (int) (at / block.width())];
            int item = items[block.firstItem() + (int) (at % block.width())];
            long cell = world.cell(user, item);
            double least = selection.exposureOf(random.nextDouble() * bound);
            // Most proposals fail already for their hidden term, which needs no look at the factors.
            if (selection.exposure(appeal, cell) > least && selection.exposure(user, item) > least) {
                cells.add(cell);
            }
        }
        return cells.toArray();
    }

    /** How many cells are passed over before the next proposal: geometric, at most 2^62 so that adding cannot overflow. */
    private static long gap(SplittableRandom random, double logOfSkipping) {
        return (long) StrictMath.min(0x1p62, StrictMath.log(1 - random.nextDouble()) / logOfSkipping);
    }
}
