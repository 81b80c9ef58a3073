package org.equipoise.metric;

import java.util.Arrays;
import java.util.List;

/** How often each user counts in up to four resamples, side by side in one long: a look at a user serves all of them. */
final class CountLanes {
    static final int LANES = 4;

    private static final int BITS = Long.SIZE / LANES;
    private static final int MASK = (1 << BITS) - 1;

    private final long[] ofUser;

    /** Users whose counts can be added up before a lane could overflow. */
    private final int safe;

    /** @throws IllegalArgumentException if a count is negative or too large for a lane, 65535 */
    CountLanes(List<int[]> multiplicities) {
        ofUser = new long[multiplicities.get(0).length];
        int largest = 1;
        for (int lane = 0; lane < multiplicities.size(); lane++) {
            int[] multiplicity = multiplicities.get(lane);
            for (int user = 0; user < ofUser.length; user++) {
                if ((multiplicity[user] & ~MASK) != 0) {
                    throw new IllegalArgumentException(
                            "user " + user + " must count 0 to " + MASK + " times, got " + multiplicity[user]);
                }
                largest = Math.max(largest, multiplicity[user]);
                ofUser[user] |= (long) multiplicity[user] << (lane * BITS);
            }
        }
        safe = MASK / largest;
    }

    /** sums[lane] = Σ of the counts of users[from … to) in each resample; all {@value #LANES} are written. */
    void sum(int[] users, int from, int to, long[] sums) {
        Arrays.fill(sums, 0);
        for (int start = from; start < to; start += safe) {
            long packed = 0;
            for (int k = start; k < Math.min(to, start + safe); k++) {
                packed += ofUser[users[k]];
            }
            for (int lane = 0; lane < LANES; lane++) {
                sums[lane] += (packed >>> (lane * BITS)) & MASK;
            }
        }
    }
}
