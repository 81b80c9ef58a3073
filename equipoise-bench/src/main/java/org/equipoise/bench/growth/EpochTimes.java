package org.equipoise.bench.growth;

import java.util.HashMap;
import java.util.Map;
import org.equipoise.schedule.EpochListener;

/** How long the last epoch of each phase took: the first one pays for starting values and for compiling, which grow otherwise. */
final class EpochTimes implements EpochListener {
    private final Map<String, Long> ended = new HashMap<>();
    private final Map<String, Double> seconds = new HashMap<>();

    @Override
    public void epoch(String phase, int epoch, int maxEpochs, double loss, double validation) {
        long now = System.nanoTime();
        Long before = ended.put(phase, now);
        if (before != null) {
            seconds.put(phase, (now - before) * 1e-9);
        }
    }

    /** Seconds of the last epoch; NaN unless the phase had two. */
    double lastEpoch(String phase) {
        return seconds.getOrDefault(phase, Double.NaN);
    }
}
