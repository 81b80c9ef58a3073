package org.equipoise.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every population promises; a subclass names one. */
abstract class PopulationContract {

    abstract Population population();

    private static List<String> lookedUp(Population population, String wanted) {
        int size = (int) population.size();
        Pairs pairs = new Pairs(0);
        float[] observed = new float[size];
        population.lookUp(allMembers(size), size, pairs, observed);
        List<String> found = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            assertThat(observed[k]).isIn(0f, 1f);
            if (wanted.equals("all") || observed[k] == 1) {
                found.add(pairs.user(k) + "," + pairs.item(k));
            }
        }
        return found;
    }

    private static long[] allMembers(int size) {
        long[] members = new long[size];
        for (int k = 0; k < size; k++) {
            members[k] = k;
        }
        return members;
    }

    @Test
    void theMembersFlaggedAsObservedAreThePairsOfO() {
        Population population = population();
        Interactions observed = population.observed();
        List<String> expected = new ArrayList<>();
        for (int k = 0; k < observed.size(); k++) {
            expected.add(observed.user(k) + "," + observed.item(k));
        }
        assertThat(lookedUp(population, "observed")).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyMemberIsAPairOfTheUsersAndItems() {
        Population population = population();
        List<String> all = lookedUp(population, "all");
        assertThat(all).hasSize((int) population.size());
        for (String pair : all) {
            int comma = pair.indexOf(',');
            assertThat(Integer.parseInt(pair.substring(0, comma))).isBetween(0, population.users() - 1);
            assertThat(Integer.parseInt(pair.substring(comma + 1))).isBetween(0, population.items() - 1);
        }
    }

    @Test
    void aMemberIsTheSamePairWhateverItIsLookedUpWith() {
        Population population = population();
        List<String> all = lookedUp(population, "all");
        long last = population.size() - 1;
        Pairs pairs = new Pairs(1);
        pairs.add(0, 0);
        float[] observed = {-1, -1, -1};
        population.lookUp(new long[] {last, 0, last}, 2, pairs, observed);
        assertThat(pairs.size()).isEqualTo(2);
        assertThat(pairs.user(0) + "," + pairs.item(0)).isEqualTo(all.get((int) last));
        assertThat(pairs.user(1) + "," + pairs.item(1)).isEqualTo(all.get(0));
        assertThat(observed[2]).isEqualTo(-1);
    }

    @Test
    void theDensityIsTheObservedShare() {
        Population population = population();
        double share = (double) population.observed().size() / population.size();
        assertThat(population.density()).isCloseTo(share, within(0.0));
    }
}
