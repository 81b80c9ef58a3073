package org.equipoise.reweighting.balance;

import java.util.Arrays;
import org.equipoise.Check;

/**
 * What weights are trained with: mean_O w ln w + γ K, the negative entropy, which keeps weights apart from 0 and from one another no further than balance demands,
 * and a hinge on the imbalances b_j with slack C. ∂/∂w_o = [ln w_o + 1 + γ Σ_j ∂K/∂b_j h_j(o)]/n.
 *
 * @param strength γ, finite and ≥ 0; at 0 every weight tends to 1/e
 * @param slack C, finite and ≥ 0
 * @param hinge K
 */
public record BalanceLoss(double strength, double slack, Hinge hinge) {

    /** How imbalances are added up. */
    public enum Hinge {
        /** K = Σ_j max(|b_j| − C, 0). */
        EACH,
        /** K = max(|Σ_j b_j| − C, 0), as released: imbalances of opposite sign cancel. */
        SUM
    }

    public BalanceLoss {
        Check.nonNegative("strength", strength);
        Check.nonNegative("slack", slack);
    }

    /** Fills slope[o] = ∂/∂w_o and returns the value; weights must be &gt; 0. */
    double slopes(BalancedFunctions functions, float[] weight, float[] slope) {
        double[] push = new double[functions.count()];
        double value = strength * pushes(functions, weight, push);
        int n = functions.rows();
        for (int o = 0; o < n; o++) {
            double log = StrictMath.log(weight[o]);
            double sum = 0;
            for (int j = 0; j < push.length; j++) {
                sum += push[j] == 0 ? 0 : push[j] * functions.value(j, o);
            }
            value += weight[o] * log / n;
            slope[o] = (float) ((log + 1 + strength * sum) / n);
        }
        return value;
    }

    /** K, with push[j] = ∂K/∂b_j. */
    private double pushes(BalancedFunctions functions, float[] weight, double[] push) {
        double sum = 0;
        double each = 0;
        for (int j = 0; j < push.length; j++) {
            double imbalance = functions.imbalance(j, weight);
            sum += imbalance;
            each += Math.max(Math.abs(imbalance) - slack, 0);
            push[j] = sign(imbalance);
        }
        if (hinge == Hinge.EACH) {
            return each;
        }
        Arrays.fill(push, sign(sum));
        return Math.max(Math.abs(sum) - slack, 0);
    }

    private double sign(double imbalance) {
        return Math.abs(imbalance) > slack ? Math.signum(imbalance) : 0;
    }
}
