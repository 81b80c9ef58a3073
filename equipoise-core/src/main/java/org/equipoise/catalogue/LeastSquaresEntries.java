package org.equipoise.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.equipoise.fit.FitData;
import org.equipoise.leastsquares.AlternatingLeastSquares;
import org.equipoise.leastsquares.DoublyRobustSquares;
import org.equipoise.leastsquares.ImputedLabels;
import org.equipoise.leastsquares.InverseWeightedSquares;
import org.equipoise.leastsquares.SquaredEstimator;
import org.equipoise.leastsquares.Sweeps;

/** Squared errors minimized in closed form, half a model at a time. */
final class LeastSquaresEntries {
    private static final String SWEEPS = "; solved as by Hu, Koren and Volinsky, ICDM 2008";
    private static final List<Parameter> SHARED = Stream.of(
                    List.of(
                            Parameters.FACTORS,
                            Parameters.INIT,
                            LeastSquaresParameters.SWEEPS,
                            LeastSquaresParameters.L2),
                    Forms.WEIGHTS)
            .flatMap(List::stream)
            .toList();

    private LeastSquaresEntries() {}

    private interface EstimatorFactory {
        SquaredEstimator estimator(Settings settings, FitData data);
    }

    static List<CatalogueEntry> all() {
        return List.of(
                entry(
                        "ips-als",
                        "Inverse propensity scoring by alternating least squares",
                        "Schnabel et al., ICML 2016" + SWEEPS,
                        "minimizes (1/N) sum W (x - y)^2 by exact half-sweeps; scores are labels, not logits",
                        SHARED,
                        (s, data) -> new InverseWeightedSquares()),
                entry(
                        "dr-als",
                        "Doubly robust by alternating least squares",
                        "Wang, Zhang, Sun and Qi, ICML 2019" + SWEEPS,
                        "minimizes (1/N) sum [(x - y~)^2 + W ((x - y)^2 - (x - y~)^2)] by exact half-sweeps, with one Cholesky"
                                + " factorization for all users of a grid; scores are labels, not logits",
                        Stream.concat(SHARED.stream(), Stream.of(LeastSquaresParameters.IMPUTATION, Parameters.PRIOR))
                                .toList(),
                        (s, data) -> new DoublyRobustSquares(labels(s, data))));
    }

    private static ImputedLabels labels(Settings s, FitData data) {
        return s.text(LeastSquaresParameters.IMPUTATION).equals("constant")
                ? new ImputedLabels.Constant(Pieces.prior(s, data))
                : new ImputedLabels.Unweighted();
    }

    private static CatalogueEntry entry(
            String id,
            String name,
            String citation,
            String summary,
            List<Parameter> parameters,
            EstimatorFactory factory) {
        return new CatalogueEntry(
                id,
                name,
                citation,
                summary,
                Forms.only(new CatalogueEntry.Form(
                        "",
                        Map.of(),
                        parameters,
                        (s, data) -> new AlternatingLeastSquares(
                                PropensityPieces.weights(s),
                                factory.estimator(s, data),
                                new Sweeps(
                                        s.whole(Parameters.FACTORS),
                                        s.real(LeastSquaresParameters.L2),
                                        Pieces.init(s),
                                        s.whole(LeastSquaresParameters.SWEEPS))))));
    }
}
