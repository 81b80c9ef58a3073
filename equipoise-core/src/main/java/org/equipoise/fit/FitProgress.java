package org.equipoise.fit;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.schedule.Curve;

/**
 * How training went.
 *
 * @param curves of both phases
 * @param propensityEpochs epochs of the propensity net
 * @param epochs epochs of the prediction net
 * @param skippedBatches batches without an observed row: they have no weighted estimate and were left out, of the propensity's training too
 *     where that needs one
 * @param propensitySeconds wall-clock seconds until the weights stood
 * @param fitSeconds wall-clock seconds from then on
 */
public record FitProgress(
        List<Curve> curves,
        int propensityEpochs,
        int epochs,
        long skippedBatches,
        double propensitySeconds,
        double fitSeconds) {

    /**
     * The progress of loops that ran one after the other on one or more weightings; epochs are those of the last loop, which trained the net
     * that is kept. Now is its end.
     *
     * @param start nanoseconds at the start of the fit
     * @param weighted nanoseconds when the weights stood
     */
    static FitProgress of(List<Weighting> weightings, List<TrainingLoop> loops, long start, long weighted) {
        List<Curve> curves = new ArrayList<>();
        for (int k = 0; k < weightings.size(); k++) {
            String suffix = k == 0 ? "" : " " + (k + 1);
            weightings
                    .get(k)
                    .curves()
                    .forEach(c -> curves.add(new Curve(c.phase() + suffix, c.quantity(), c.values())));
        }
        loops.forEach(loop -> curves.addAll(loop.curves()));
        return new FitProgress(
                List.copyOf(curves),
                weightings.stream().mapToInt(Weighting::epochs).sum(),
                loops.get(loops.size() - 1).epochs(),
                weightings.stream().mapToLong(Weighting::skippedBatches).sum()
                        + loops.stream().mapToLong(TrainingLoop::skippedBatches).sum(),
                (weighted - start) * 1e-9,
                (System.nanoTime() - weighted) * 1e-9);
    }
}
