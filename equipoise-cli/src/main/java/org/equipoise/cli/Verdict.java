package org.equipoise.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.equipoise.experiment.TruthComparison;

/** What a comparison with the truth says about debiasing, in words computed from it. */
final class Verdict {
    private Verdict() {}

    /** One line a debiased method. */
    static List<String> of(TruthComparison truth, String naive, List<String> debiased) {
        double base = loss(truth, naive);
        List<String> lines = new ArrayList<>();
        for (String method : debiased) {
            double loss = loss(truth, method);
            lines.add(String.format(
                    Locale.ROOT,
                    "%s %s %s: ideal loss %.4f against %.4f (%+.1f%%)",
                    method,
                    loss < base ? "comes out ahead of" : "does not come out ahead of",
                    naive,
                    loss,
                    base,
                    100 * (loss / base - 1)));
        }
        return lines;
    }

    private static double loss(TruthComparison truth, String method) {
        return truth.rows().stream()
                .filter(row -> row.method().equals(method))
                .findFirst()
                .orElseThrow()
                .idealLoss();
    }
}
