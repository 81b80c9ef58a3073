package org.equipoise.metric;

import java.util.Map;
import java.util.TreeMap;
import org.equipoise.Names;

/**
 * The choices in which published evaluations differ. AUC, log-loss, Brier score and calibration error do not depend on them.
 *
 * @param ndcg what a user without positives counts as in NDCG@K
 * @param recall the same in Recall@K
 * @param precision the same in Precision@K, where it is {@code ZERO} (as 0 hits give) or {@code SKIP}
 * @param recallDivisor what hits are divided by in Recall@K
 * @param precisionDivisor what hits are divided by in Precision@K
 * @param f1 how F1@K is read
 * @param ties which order tied rows of a user are taken in
 */
public record Convention(
        WithoutPositives ndcg,
        WithoutPositives recall,
        WithoutPositives precision,
        RecallDivisor recallDivisor,
        PrecisionDivisor precisionDivisor,
        F1Reading f1,
        TieOrder ties) {

    /** What a user without positives counts as. */
    public enum WithoutPositives {
        /** As a user whose list is perfect. */
        ONE,
        /** As a user whose list is entirely wrong. */
        ZERO,
        /** Not at all: the mean is over the other users. */
        SKIP
    }

    /** The divisor of Recall@K. */
    public enum RecallDivisor {
        /** H / max(1, P). */
        POSITIVES,
        /** H / max(1, min(K, P)): the best list of length K reaches 1. */
        MIN_K_POSITIVES
    }

    /** The divisor of Precision@K. */
    public enum PrecisionDivisor {
        /** H / K, even where a user has fewer than K rows. */
        K,
        /** H / min(K, n). */
        MIN_K_LIST_LENGTH
    }

    /** How F1@K is read; the divisors are the convention's in every reading. */
    public enum F1Reading {
        /** Mean of the users' F1, 0 for a user without positives. */
        PER_USER_ZERO,
        /** Mean of the users' F1 over users with positives. */
        PER_USER_SKIP,
        /** 2PR / (P + R) of mean precision P and mean recall R over all users, both 0 for a user without positives. */
        OF_MEANS_ALL_USERS,
        /** The same over users with positives. */
        OF_MEANS_SKIP
    }

    /** Which order rows of equal score are taken in. */
    public enum TieOrder {
        /** The order of the test rows. */
        STABLE,
        /** The average over all orders: no row is preferred for its place in the file. */
        EXPECTED,
        /**
         * The order in which {@code numpy.argsort(-score)} of NumPy 1.24 leaves the user's rows, given in the order of the test
         * rows. Released codes rank so: on tied scores their figures are met in this order only.
         */
        NUMPY
    }

    /**
     * @throws IllegalArgumentException if precision of a user without positives is to be 1
     */
    public Convention {
        if (precision == WithoutPositives.ONE) {
            throw new IllegalArgumentException("precision without positives must be ZERO or SKIP, got ONE");
        }
    }

    /**
     * The default: a user without positives says nothing about a ranking and is left out everywhere, and ties count as their
     * average. Recall over P, precision over min(K, n), F1 a mean of users.
     */
    public static Convention skip() {
        return new Convention(
                WithoutPositives.SKIP,
                WithoutPositives.SKIP,
                WithoutPositives.SKIP,
                RecallDivisor.POSITIVES,
                PrecisionDivisor.MIN_K_LIST_LENGTH,
                F1Reading.PER_USER_SKIP,
                TieOrder.EXPECTED);
    }

    /**
     * "Batch-Adaptive Doubly Robust Learning for Debiasing Post-Click Conversion Rate Prediction Under Sparse Data" (TOIS
     * 2026), as its released code computes and the kernel-balancing family with it: NDCG 1 and recall 0 without positives,
     * recall over max(1, P), precision over min(K, n), F1 = 2 / (1 / mean P + 1 / mean R) over all users, ties in NumPy's
     * order.
     */
    public static Convention badr() {
        return new Convention(
                WithoutPositives.ONE,
                WithoutPositives.ZERO,
                WithoutPositives.ZERO,
                RecallDivisor.POSITIVES,
                PrecisionDivisor.MIN_K_LIST_LENGTH,
                F1Reading.OF_MEANS_ALL_USERS,
                TieOrder.NUMPY);
    }

    /**
     * "Propensity Matters: Towards Measuring and Enhancing Balancing for Recommendation" (ICML 2023), as its released code
     * computes, and "Balancing Unobserved Confounding with a Few Unbiased Ratings" (WWW 2023): users without positives are
     * left out, recall over P, precision over K, ties in NumPy's order. Neither reports F1; here the mean over users with
     * positives.
     */
    public static Convention ipsV2() {
        return new Convention(
                WithoutPositives.SKIP,
                WithoutPositives.SKIP,
                WithoutPositives.SKIP,
                RecallDivisor.POSITIVES,
                PrecisionDivisor.K,
                F1Reading.PER_USER_SKIP,
                TieOrder.NUMPY);
    }

    /**
     * "A Unified Calibration and Balancing Propensity Learning Framework" and "Unified Minimax Optimization Framework for
     * Propensity Score Estimation". Neither states what a user without positives counts as: this is inferred from their
     * numbers for the naive method on Yahoo! R3 (AUC .673, NDCG@5 .635, F1@5 .306), which fit NDCG without these users and F1
     * of the means over all users, at labels rating ≥ 3. They report no recall and no precision. Ties as in the codes above.
     */
    public static Convention cbpl() {
        return new Convention(
                WithoutPositives.SKIP,
                WithoutPositives.SKIP,
                WithoutPositives.SKIP,
                RecallDivisor.POSITIVES,
                PrecisionDivisor.MIN_K_LIST_LENGTH,
                F1Reading.OF_MEANS_ALL_USERS,
                TieOrder.NUMPY);
    }

    /** This convention with another order of ties. */
    public Convention with(TieOrder v) {
        return new Convention(ndcg, recall, precision, recallDivisor, precisionDivisor, f1, v);
    }

    /** The named conventions by the names of the command line: badr, cbpl, ips-v2, skip. */
    public static Map<String, Convention> named() {
        return new TreeMap<>(Map.of("badr", badr(), "cbpl", cbpl(), "ips-v2", ipsV2(), "skip", skip()));
    }

    /**
     * @throws IllegalArgumentException if there is no convention of that name; the message names the nearest one
     */
    public static Convention parse(String name) {
        Convention convention = named().get(name);
        if (convention == null) {
            throw new IllegalArgumentException(Names.unknown("convention", name, named().keySet()));
        }
        return convention;
    }
}
