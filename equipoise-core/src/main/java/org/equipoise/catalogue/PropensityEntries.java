package org.equipoise.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Methods that are set apart by how their propensities are learned. The learners are words of the parameter {@code propensity}, so they serve
 * every other method that weights as well; the entries here are the combinations that were published.
 */
final class PropensityEntries {
    private static final String CBPL = "Zhang and Xia, calibration and balancing propensity learning";

    private PropensityEntries() {}

    static List<CatalogueEntry> all() {
        return List.of(
                cbpl("cbpl-dr", "CBPL-DR", "squared calibration error and balance error", Map.of()),
                cbpl(
                        "cbpl-dr-no-cal",
                        "CBPL-DR without calibration",
                        "balance error",
                        Map.of(PenaltyParameters.CBPL_LAMBDA1.name(), "0")),
                cbpl(
                        "cbpl-dr-no-bmse",
                        "CBPL-DR without balance",
                        "squared calibration error",
                        Map.of(PenaltyParameters.CBPL_LAMBDA2.name(), "0")),
                cbpl(
                        "cbpl-dr-no-between",
                        "CBPL-DR without the balance between bins",
                        "squared calibration error and the balance error within bins",
                        Map.of(PenaltyParameters.CBPL_BALANCE.name(), "within")),
                cbpl(
                        "cbpl-dr-no-within",
                        "CBPL-DR without the balance within bins",
                        "squared calibration error and the balance error between bins, at least 0",
                        Map.of(PenaltyParameters.CBPL_BALANCE.name(), "between")),
                upo());
    }

    private static CatalogueEntry cbpl(String id, String name, String penalties, Map<String, String> ablation) {
        return doublyRobust(
                id,
                name,
                CBPL,
                "dr-jl on propensities fitted by cross-entropy, " + penalties
                        + "; phi, which the paper leaves open, is [p_u : q_i] of the" + " propensity net",
                "cbpl",
                ablation);
    }

    private static CatalogueEntry upo() {
        return doublyRobust(
                "upo-dr",
                "UPO-DR",
                "unified propensity optimization, AAAI 2026",
                "dr-jl on propensities fitted by cross-entropy and the calibration error at the worst weights in (-1, 1) that a net gives;"
                        + " the bound, without which the worst error is infinite, is ours",
                "upo",
                Map.of());
    }

    private static CatalogueEntry doublyRobust(
            String id, String name, String citation, String summary, String propensity, Map<String, String> changes) {
        Map<String, String> defaults = new HashMap<>(changes);
        defaults.put(Parameters.PROPENSITY.name(), propensity);
        return new CatalogueEntry(
                id,
                name,
                citation,
                summary,
                Forms.only(Forms.form(
                        "",
                        Map.copyOf(defaults),
                        (s, data) -> JointLearningEntries.drJl(s),
                        List.of(Forms.NET, Forms.WEIGHTS, Forms.IMPUTATION))));
    }
}
