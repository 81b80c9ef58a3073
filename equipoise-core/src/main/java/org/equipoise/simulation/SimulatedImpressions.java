package org.equipoise.simulation;

import org.equipoise.population.Impressions;
import org.equipoise.population.Interactions;
import org.equipoise.population.Pairs;
import org.equipoise.random.Seed;

/**
 * A log of impressions of a simulated world: D = the shown rows, of uniformly random pairs; a row is clicked with the pair's
 * propensity, and a clicked row converts with the pair's probability. A pair may be shown more than once; every row draws its own
 * click and label.
 */
public final class SimulatedImpressions {
    private final Simulation simulation;
    private final Pairs shown;
    private final boolean[] clicked;
    private final float[] labels;

    SimulatedImpressions(Simulation simulation, int rows, Seed seed) {
        if (!(rows > 0)) {
            throw new IllegalArgumentException("impressions must be at least 1, got " + rows);
        }
        this.simulation = simulation;
        this.shown = new Pairs(rows);
        this.clicked = new boolean[rows];
        this.labels = new float[rows];
        Seed users = seed.child("users");
        Seed items = seed.child("items");
        Seed clicks = seed.child("clicks");
        Seed conversions = seed.child("conversions");
        for (int k = 0; k < rows; k++) {
            int user = (int) (users.uniform(k) * simulation.world().users());
            int item = (int) (items.uniform(k) * simulation.world().items());
            shown.add(user, item);
            clicked[k] = clicks.uniform(k) < simulation.propensity(user, item);
            labels[k] = conversions.uniform(k) < simulation.probability(user, item) ? 1 : 0;
        }
    }

    /** The shown pairs: D. Not to be changed. */
    public Pairs shown() {
        return shown;
    }

    /** Which rows were clicked. Not to be changed. */
    public boolean[] clicked() {
        return clicked;
    }

    /** The label each row has or, unclicked, would have had. Not to be changed. */
    public float[] potentialLabels() {
        return labels;
    }

    /** The population: every shown row, of which the clicked ones have labels and true propensities. */
    public Impressions population() {
        int clicks = 0;
        for (boolean click : clicked) {
            clicks += click ? 1 : 0;
        }
        int[] users = new int[clicks];
        int[] items = new int[clicks];
        float[] label = new float[clicks];
        float[] propensity = new float[clicks];
        int row = 0;
        for (int k = 0; k < clicked.length; k++) {
            if (clicked[k]) {
                users[row] = shown.user(k);
                items[row] = shown.item(k);
                label[row] = labels[k];
                propensity[row] = (float) simulation.propensity(users[row], items[row]);
                row++;
            }
        }
        World world = simulation.world();
        Interactions observed = Interactions.of(users, items, label).withPropensities(propensity);
        return new Impressions(world.users(), world.items(), shown, clicked, observed);
    }

    /** The ideal loss of the scores over the shown rows. */
    public IdealLoss idealLoss(CellScores scores) {
        return Truth.over(shown, simulation, scores);
    }
}
