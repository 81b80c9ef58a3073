package org.equipoise.leastsquares;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.equipoise.population.Grid;
import org.equipoise.population.Impressions;
import org.equipoise.population.Interactions;
import org.equipoise.population.Pairs;
import org.equipoise.population.Population;
import org.equipoise.random.Seed;

/** A tiny log whose squared loss is written out term by term, without any of the algebra that the package uses. */
record Problem(Population population, Interactions observed, LowRank imputed, boolean doublyRobust) {
    static final int USERS = 9;
    static final int ITEMS = 7;
    static final int FACTORS = 3;

    private static final Seed SEED = new Seed(20_262_301);

    /** One term w (x_ui − t)². */
    record Term(int user, int item, double weight, double target) {}

    static Problem grid(boolean doublyRobust) {
        Pairs pairs = new Pairs(1);
        for (int cell = 0; cell < USERS * ITEMS; cell++) {
            if (SEED.child("observed").uniform(cell) < 0.4 && cell / ITEMS != 4) {
                pairs.add(cell / ITEMS, cell % ITEMS);
            }
        }
        Interactions observed = labelled(pairs);
        return new Problem(new Grid(USERS, ITEMS, observed), observed, imputedFactors(), doublyRobust);
    }

    /** 80 impressions of which some show the same pair. */
    static Problem impressions(boolean doublyRobust) {
        Pairs shown = new Pairs(80);
        Pairs clicks = new Pairs(80);
        boolean[] clicked = new boolean[80];
        for (int k = 0; k < 80; k++) {
            shown.add((int) (USERS * SEED.child("user").uniform(k)), (int)
                    (ITEMS * SEED.child("item").uniform(k)));
            clicked[k] = SEED.child("clicked").uniform(k) < 0.4;
            if (clicked[k]) {
                clicks.add(shown.user(k), shown.item(k));
            }
        }
        Interactions observed = labelled(clicks);
        return new Problem(
                new Impressions(USERS, ITEMS, shown, clicked, observed), observed, imputedFactors(), doublyRobust);
    }

    static List<Problem> all() {
        return List.of(grid(false), grid(true), impressions(false), impressions(true));
    }

    private static Interactions labelled(Pairs pairs) {
        int n = pairs.size();
        float[] labels = new float[n];
        for (int k = 0; k < n; k++) {
            labels[k] = SEED.child("label").uniform(k) < 0.5 ? 1 : 0;
        }
        return Interactions.of(Arrays.copyOf(pairs.users(), n), Arrays.copyOf(pairs.items(), n), labels);
    }

    private static LowRank imputedFactors() {
        return random(2, "imputed");
    }

    /** Factors of which nothing is known. */
    static LowRank random(int columns, String name) {
        LowRank x = new LowRank(new Table(USERS, columns), new Table(ITEMS, columns));
        fill(x.users(), SEED.child(name).child("users"));
        fill(x.items(), SEED.child(name).child("items"));
        return x;
    }

    private static void fill(Table table, Seed seed) {
        for (int k = 0; k < table.values.length; k++) {
            table.values[k] = seed.normal(k);
        }
    }

    float[] weights() {
        float[] weights = new float[observed.size()];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = (float) (1 + 9 * SEED.child("weight").uniform(k));
        }
        return weights;
    }

    /** What the package makes of it. */
    Objective objective() {
        SquaredEstimator estimator =
                doublyRobust ? new DoublyRobustSquares(new ImputedLabels.Unweighted()) : new InverseWeightedSquares();
        return estimator.objective(population, weights(), first -> imputed);
    }

    /** The estimate as its definition has it: Σ_D (x − ỹ)² + Σ W [(x − y)² − (x − ỹ)²], or Σ W (x − y)². */
    List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        if (doublyRobust) {
            Pairs pair = new Pairs(1);
            for (long member = 0; member < population.size(); member++) {
                population.lookUp(new long[] {member}, 1, pair, new float[1]);
                terms.add(new Term(pair.user(0), pair.item(0), 1, imputed.at(pair.user(0), pair.item(0))));
            }
        }
        float[] weights = weights();
        for (int k = 0; k < observed.size(); k++) {
            int u = observed.user(k);
            int i = observed.item(k);
            terms.add(new Term(u, i, weights[k], observed.label(k)));
            if (doublyRobust) {
                terms.add(new Term(u, i, -weights[k], imputed.at(u, i)));
            }
        }
        return terms;
    }
}
