package org.equipoise.recommendation;

import java.util.List;

/** Takes rankings as they are made. Called by one thread at a time, not always the same one. */
@FunctionalInterface
public interface RankingReceiver {

    /** The rankings of the users at first, first + 1, …, of those asked for. */
    void accept(int first, List<Ranking> rankings);
}
