package org.equipoise.metric;

import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;
import org.equipoise.metric.Convention.WithoutPositives;

/**
 * Σ_u m_u a_u / Σ_u m_u b_u. With b = 1 it is a mean over users, with b = 0 (and a = 0) the user is left out; with sums over a
 * user's rows as a and their number as b it is a mean over rows.
 */
final class Ratio implements Terms {
    private final double[] numerator;
    private final double[] denominator;

    /** Neither array is copied. */
    Ratio(double[] numerator, double[] denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /** The mean over users of {@code term}, which is asked for users with positives only. */
    static Ratio meanOverUsers(RankedRows rows, WithoutPositives withoutPositives, IntToDoubleFunction term) {
        double[] terms = new double[rows.users()];
        double[] counts = new double[rows.users()];
        for (int u = 0; u < terms.length; u++) {
            if (rows.positives(u) > 0) {
                terms[u] = term.applyAsDouble(u);
                counts[u] = 1;
            } else if (withoutPositives != WithoutPositives.SKIP) {
                terms[u] = withoutPositives == WithoutPositives.ONE ? 1 : 0;
                counts[u] = 1;
            }
        }
        return new Ratio(terms, counts);
    }

    /** The mean over rows of {@code term}. */
    static Ratio meanOverRows(RankedRows rows, IntToDoubleFunction term) {
        double[] sums = new double[rows.users()];
        double[] counts = new double[rows.users()];
        for (int row = 0; row < rows.size(); row++) {
            int user = rows.user(row);
            sums[user] += term.applyAsDouble(row);
            counts[user]++;
        }
        return new Ratio(sums, counts);
    }

    @Override
    public OptionalDouble value(int[] multiplicity) {
        double above = 0;
        double below = 0;
        for (int u = 0; u < numerator.length; u++) {
            above += multiplicity[u] * numerator[u];
            below += multiplicity[u] * denominator[u];
        }
        return below > 0 ? OptionalDouble.of(above / below) : OptionalDouble.empty();
    }
}
