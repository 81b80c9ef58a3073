package org.equipoise.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.equipoise.Golden;
import org.equipoise.propensity.Binning;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Every number of {@code diagnostics.json}, computed in float64 with torch 1.13.0 and numpy 1.24.2; inputs are doubles here too. */
final class GoldenDiagnosticsTest {
    private static final double TOLERANCE = 1e-12;
    private static final Set<String> KEYS =
            Set.of("binCounts", "binIndex", "ece", "sece", "meanDelta", "bmse", "bmseWithin", "bmseBetween");
    private static final Set<String> FULL_KEYS = Set.of(
            "calibrationAndBalance",
            "bmseAbs",
            "bias",
            "biasTrue",
            "variance",
            "varianceTaylor",
            "varianceEmpirical",
            "effectiveSampleSize",
            "observed",
            "clippedLow",
            "clippedHigh",
            "upo",
            "balance");

    @TestFactory
    Stream<DynamicTest> diagnosticsAgreeWithAnIndependentImplementation() throws IOException {
        return Golden.cases(GoldenDiagnosticsTest.class, "diagnostics.json", c -> {
            JsonNode outputs = c.get("outputs");
            assertThat(new TreeSet<>(outputs.propertyNames())).isIn(new TreeSet<>(KEYS), new TreeSet<>(FULL_KEYS));
            Exposures rows = exposures(c);
            for (int k = 0; k < rows.size(); k++) {
                check(
                        "Delta",
                        rows.imbalance(k),
                        c.get("intermediate").get("Delta").get(k));
            }
            if (outputs.has("ece")) {
                checkToyExample(rows, outputs);
            } else {
                checkCalibrationAndBalance(rows, c);
                checkErrors(rows, c);
                checkCovariates(rows, c);
            }
        });
    }

    private static Exposures exposures(JsonNode c) {
        JsonNode inputs = c.get("inputs");
        boolean[] observed = new boolean[inputs.get("o").size()];
        for (int k = 0; k < observed.length; k++) {
            observed[k] = inputs.get("o").get(k).asDouble() == 1;
        }
        JsonNode options = c.get("options");
        return Exposures.of(doubles(inputs.get("p")), observed)
                .clip(options.get("clipLow").asDouble(), options.get("clipHigh").asDouble());
    }

    private static double[] doubles(JsonNode array) {
        double[] doubles = new double[array.size()];
        Arrays.setAll(doubles, k -> array.get(k).asDouble());
        return doubles;
    }

    private static Features features(JsonNode table) {
        int width = table.get(0).size();
        double[] values = new double[table.size() * width];
        Arrays.setAll(values, k -> table.get(k / width).get(k % width).asDouble());
        return Features.of(values, width);
    }

    private static void check(String what, double got, JsonNode expected) {
        double value = expected.asDouble();
        assertThat(got).as(what).isCloseTo(value, within(TOLERANCE * Math.max(1, Math.abs(value))));
    }

    private static void checkToyExample(Exposures rows, JsonNode outputs) {
        Bins bins = Bins.of(rows, Binning.equalWidth(3));
        checkBins(rows.size(), bins, outputs);
        Reliability reliability = Reliability.of(rows, bins);
        check("ece", reliability.expectedError(), outputs.get("ece"));
        check("sece", reliability.squaredError(), outputs.get("sece"));
        BalanceDecomposition one = BalanceDecomposition.of(rows, Features.one(), bins);
        check("meanDelta", one.mean().get(0), outputs.get("meanDelta"));
        check("bmse", one.overall(), outputs.get("bmse"));
        check("bmseWithin", one.within(), outputs.get("bmseWithin"));
        check("bmseBetween", one.between(), outputs.get("bmseBetween"));
    }

    private static void checkBins(int rows, Bins bins, JsonNode expected) {
        for (int k = 0; k < rows; k++) {
            assertThat(bins.of(k))
                    .as("bin of row " + k)
                    .isEqualTo(expected.get("binIndex").get(k).asInt());
        }
        assertThat(expected.get("binCounts").size()).isEqualTo(bins.count());
        for (int m = 0; m < bins.count(); m++) {
            assertThat(bins.rows(m)).isEqualTo(expected.get("binCounts").get(m).asInt());
        }
    }

    private static void checkCalibrationAndBalance(Exposures rows, JsonNode c) {
        JsonNode outputs = c.get("outputs");
        int checked = 0;
        for (Binning.Kind kind : Binning.Kind.values()) {
            for (JsonNode option : c.get("options").get("bins")) {
                String key = kind.id() + "-" + option.asInt();
                JsonNode expected = outputs.get("calibrationAndBalance").get(key);
                Bins bins = Bins.of(rows, new Binning(kind, option.asInt()));
                checkBins(rows.size(), bins, expected);
                checkReliability(Reliability.of(rows, bins), expected);
                checkBalance(BalanceDecomposition.of(rows, Features.one(), bins), expected.get("bmse-one"));
                Features phi = features(c.get("inputs").get("phi"));
                checkBalance(BalanceDecomposition.of(rows, phi, bins), expected.get("bmse-phi"));
                double[] omega = doubles(c.get("inputs").get("omega"));
                check(
                        "upo " + key,
                        UnifiedError.of(rows, omega, bins),
                        outputs.get("upo").get(key));
                checked++;
            }
        }
        assertThat(outputs.get("calibrationAndBalance").size()).isEqualTo(checked);
        assertThat(outputs.get("upo").size()).isEqualTo(checked);
    }

    private static void checkReliability(Reliability got, JsonNode expected) {
        check("ece", got.expectedError(), expected.get("ece"));
        check("sece", got.squaredError(), expected.get("sece"));
        for (int m = 0; m < got.bins().size(); m++) {
            check(
                    "mean",
                    got.bins().get(m).meanPropensity(),
                    expected.get("binMeanPropensity").get(m));
            check(
                    "rate",
                    got.bins().get(m).observedRate(),
                    expected.get("binObservedRate").get(m));
        }
    }

    private static void checkBalance(BalanceDecomposition got, JsonNode expected) {
        check("overall", got.overall(), expected.get("overall"));
        check("within", got.within(), expected.get("within"));
        check("between", got.between(), expected.get("between"));
        assertThat(got.mean()).hasSize(expected.get("mean").size());
        for (int d = 0; d < got.mean().size(); d++) {
            check("mean", got.mean().get(d), expected.get("mean").get(d));
        }
    }

    private static void checkErrors(Exposures rows, JsonNode c) {
        JsonNode inputs = c.get("inputs");
        JsonNode outputs = c.get("outputs");
        double[] truth = doubles(inputs.get("pTrue"));
        double[] imputed = doubles(inputs.get("eHat"));
        double[] residual = doubles(inputs.get("e"));
        for (int k = 0; k < residual.length; k++) {
            residual[k] -= imputed[k];
        }
        Features scalar = Features.of(doubles(inputs.get("phiScalar")), 1);
        Bins one = Bins.of(rows, Binning.equalWidth(1));
        check("bmseAbs", BalanceDecomposition.of(rows, scalar, one).absolute(), outputs.get("bmseAbs"));
        check("bias", ResidualError.bias(rows, residual), outputs.get("bias"));
        check("biasTrue", ResidualError.trueBias(rows, truth, residual), outputs.get("biasTrue"));
        check("variance", ResidualError.variance(rows, truth, residual), outputs.get("variance"));
        check("varianceTaylor", ResidualError.varianceTaylor(rows, truth, residual), outputs.get("varianceTaylor"));
        check("varianceEmpirical", ResidualError.varianceEmpirical(rows, residual), outputs.get("varianceEmpirical"));
        check(
                "ess",
                WeightDistribution.of(rows.observedWeights()).effectiveSampleSize(),
                outputs.get("effectiveSampleSize"));
        assertThat(rows.observedRows()).isEqualTo(outputs.get("observed").asInt());
        assertThat(rows.clippedLow()).isEqualTo(outputs.get("clippedLow").asInt());
        assertThat(rows.clippedHigh()).isEqualTo(outputs.get("clippedHigh").asInt());
    }

    private static void checkCovariates(Exposures rows, JsonNode c) {
        JsonNode expected = c.get("outputs").get("balance");
        Features covariates = features(c.get("inputs").get("covariates"));
        assertThat(expected.size()).isEqualTo(covariates.width());
        for (int d = 0; d < covariates.width(); d++) {
            int column = d;
            double[] values = new double[rows.size()];
            Arrays.setAll(values, k -> covariates.value(k, column));
            CovariateBalance got = CovariateBalance.of("x" + d, values, rows);
            checkContrast(got.before(), expected.get(d).get("before"));
            checkContrast(got.after(), expected.get(d).get("after"));
        }
    }

    private static void checkContrast(CovariateBalance.Contrast got, JsonNode expected) {
        checkDifference(got.observedVsPopulation(), expected.get("observedVsPopulation"));
        assertThat(got.observedVsUnobserved().isPresent()).isEqualTo(expected.has("observedVsUnobserved"));
        got.observedVsUnobserved().ifPresent(d -> checkDifference(d, expected.get("observedVsUnobserved")));
    }

    private static void checkDifference(CovariateBalance.Difference got, JsonNode expected) {
        check("smd", got.standardizedMeanDifference(), expected.get("smd"));
        check("varianceRatio", got.varianceRatio(), expected.get("varianceRatio"));
        check("ks", got.kolmogorovSmirnov(), expected.get("ks"));
        assertThat(List.copyOf(expected.propertyNames())).hasSize(3);
    }
}
