package org.equipoise.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.equipoise.estimator.InversePropensity;
import org.equipoise.method.Method;
import org.equipoise.optimizer.Sgd;
import org.equipoise.reweighting.AdversarialBox;
import org.equipoise.reweighting.TiedBox;

/** The robust deconfounder: methods that minimize the estimate at the worst weights a hidden confounder could make right. */
final class DeconfounderEntries {
    private static final String CITATION = "Ding, Wu, Feng, Wang, He, Liao and Zhang, KDD 2022";
    private static final String BOUNDS = " the worst W between 1 + (1/p - 1)/Gamma and 1 + (1/p - 1) Gamma";
    private static final String DIFFERENCE =
            "the weights of an item's positive rows move together, and so do those of its negative ones, by"
                    + " gradient steps in some epochs; naive Bayes propensities. The authors' squared errors of unbounded scores, their residual"
                    + " imputation and their plain gradient descent are not taken over";
    private static final Map<String, String> RELEASED = Map.of(
            Parameters.PROPENSITY.name(), "naive-bayes", Parameters.CLIP.name(), "0", Parameters.BATCH.name(), "128");

    private DeconfounderEntries() {}

    static List<CatalogueEntry> all() {
        return List.of(
                entry(
                        "rd-ips",
                        "Robust deconfounder, inverse propensity scoring",
                        "minimizes (1/N) sum W e at" + BOUNDS + ": the upper bound, as errors are not negative",
                        s -> Forms.weighted(s, new InversePropensity()),
                        List.of(Forms.NET, Forms.WEIGHTS)),
                entry(
                        "rd-dr",
                        "Robust deconfounder, doubly robust",
                        "dr-jl at" + BOUNDS + ", in the estimate and in the imputation loss",
                        JointLearningEntries::drJl,
                        List.of(Forms.NET, Forms.WEIGHTS, Forms.IMPUTATION)));
    }

    /** Builds the method whose weights the adversary moves. */
    private interface BaseFactory {
        Method method(Settings settings);
    }

    private static CatalogueEntry entry(
            String id, String name, String summary, BaseFactory base, List<List<Parameter>> parameters) {
        return new CatalogueEntry(
                id,
                name,
                CITATION,
                summary,
                Forms.with(
                        Forms.paper(
                                (s, data) -> base.method(s).with(box(s)), with(parameters, ReweightingParameters.BOX)),
                        Forms.form(
                                DIFFERENCE,
                                RELEASED,
                                (s, data) -> base.method(s).with(tied(s)),
                                with(parameters, ReweightingParameters.RELEASED_BOX))));
    }

    private static List<List<Parameter>> with(List<List<Parameter>> parameters, List<Parameter> own) {
        return Stream.concat(parameters.stream(), Stream.of(own)).toList();
    }

    private static AdversarialBox box(Settings s) {
        return new AdversarialBox(s.real(ReweightingParameters.GAMMA));
    }

    private static TiedBox tied(Settings s) {
        return new TiedBox(
                box(s), Sgd.plain(s.real(ReweightingParameters.RD_LR)), s.whole(ReweightingParameters.RD_EVERY));
    }
}
