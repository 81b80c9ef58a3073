package org.equipoise.metric;

import java.util.List;

/**
 * How often each user counts in some resamples, side by side in one long: a look at a user serves all of them. There are as many lanes, of equal
 * width, as sums leave room for.
 */
final class CountLanes {
    /** The most lanes. */
    static final int LANES = 4;

    private final int resamples;
    private final int bits;
    private final long[] ofUser;

    private CountLanes(List<int[]> multiplicities, int lanes) {
        resamples = multiplicities.size();
        bits = Long.SIZE / lanes;
        ofUser = new long[multiplicities.get(0).length];
        for (int lane = 0; lane < multiplicities.size(); lane++) {
            int[] multiplicity = multiplicities.get(lane);
            for (int user = 0; user < ofUser.length; user++) {
                ofUser[user] |= (long) multiplicity[user] << (lane * bits);
            }
        }
    }

    /**
     * The counts of the first resamples, of as many as fit.
     *
     * @param longest how many users are summed at the most
     * @throws IllegalArgumentException if a count is negative
     */
    static CountLanes ofFirst(List<int[]> multiplicities, int longest) {
        long largestSum = (long) largest(multiplicities) * longest;
        int lanes = LANES;
        while (lanes > 1 && largestSum >>> (Long.SIZE / lanes) != 0) {
            lanes /= 2;
        }
        return new CountLanes(multiplicities.subList(0, Math.min(lanes, multiplicities.size())), lanes);
    }

    private static int largest(List<int[]> multiplicities) {
        int largest = 0;
        for (int[] multiplicity : multiplicities) {
            for (int user = 0; user < multiplicity.length; user++) {
                if (!(multiplicity[user] >= 0)) {
                    throw new IllegalArgumentException(
                            "user " + user + " must count 0 times or more, got " + multiplicity[user]);
                }
                largest = Math.max(largest, multiplicity[user]);
            }
        }
        return largest;
    }

    /** How many resamples there are. */
    int size() {
        return resamples;
    }

    /**
     * The sums of all resamples at each of some places, where place[k] is the one at which user[k] counts.
     *
     * @param places how many places there are; none may have more users than were announced
     */
    long[] sums(int[] user, int[] place, int places) {
        long[] sums = new long[places];
        for (int k = 0; k < user.length; k++) {
            sums[place[k]] += ofUser[user[k]];
        }
        return sums;
    }

    /** The sum of resample number {@code lane} in a sum of all. */
    long of(int lane, long sum) {
        return (sum >>> (lane * bits)) & (-1L >>> (Long.SIZE - bits));
    }
}
