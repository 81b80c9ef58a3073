package org.equipoise.diagnostic;

import java.util.List;
import org.equipoise.population.Pairs;
import org.equipoise.population.Population;

/** What every log has: ln(1 + observed rows) of the user and of the item. */
final class Activity implements PairFeatures {
    private final float[] user;
    private final float[] item;

    Activity(Population population) {
        user = new float[population.users()];
        item = new float[population.items()];
        Pairs observed = population.observed().pairs();
        for (int k = 0; k < observed.size(); k++) {
            user[observed.user(k)]++;
            item[observed.item(k)]++;
        }
    }

    @Override
    public String name() {
        return "activity";
    }

    @Override
    public List<String> columns() {
        return List.of("user activity", "item popularity");
    }

    @Override
    public void fill(Pairs pairs, float[] table) {
        for (int k = 0; k < pairs.size(); k++) {
            table[2 * k] = (float) StrictMath.log1p(user[pairs.user(k)]);
            table[2 * k + 1] = (float) StrictMath.log1p(item[pairs.item(k)]);
        }
    }
}
