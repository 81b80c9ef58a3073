package org.equipoise.propensity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.equipoise.Golden;
import org.equipoise.kernel.VectorMath;
import org.equipoise.loss.CrossEntropy;
import org.equipoise.loss.SquaredProbability;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Grid;
import org.equipoise.population.Interactions;
import org.equipoise.population.Pairs;
import org.equipoise.population.Population;
import org.equipoise.propensity.penalty.AbsoluteCalibrationError;
import org.equipoise.propensity.penalty.BalanceError;
import org.equipoise.propensity.penalty.BalanceError.Part;
import org.equipoise.propensity.penalty.BalanceFeatures;
import org.equipoise.propensity.penalty.MeanInverseSquare;
import org.equipoise.propensity.penalty.One;
import org.equipoise.propensity.penalty.Penalty;
import org.equipoise.propensity.penalty.ResidualError;
import org.equipoise.propensity.penalty.SampleVariance;
import org.equipoise.propensity.penalty.SquaredCalibrationError;
import org.equipoise.propensity.penalty.UnifiedError;
import org.equipoise.random.Seed;
import org.equipoise.scorer.BiasLogit;
import org.equipoise.weight.Clip;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/**
 * Propensity objectives against {@code propensity.json}. The file left out what is not here yet: the stable and variance parts, and derivatives with respect to φ, which is constant here.
 */
final class GoldenPropensityTest {
    private static final PropensityObjective NOTHING = (population, seed, workers) -> (batch, slope) -> {
        Arrays.fill(slope, 0);
        return 0;
    };
    private static final Population ONE_PAIR =
            new Grid(1, 1, Interactions.of(new int[] {0}, new int[] {0}, new float[] {1}));

    @TestFactory
    Stream<DynamicTest> propensityObjectivesAgreeWithAutomaticDifferentiation() throws IOException {
        return Golden.cases(GoldenPropensityTest.class, "propensity.json", c -> {
            Case rows = new Case(c);
            rows.check("ce", new ObservationLoss(new CrossEntropy()));
            rows.check("mse", new ObservationLoss(new SquaredProbability()));
            rows.penalties().forEach((name, penalty) -> rows.check(name, rows.penalized(NOTHING, List.of(name))));
            for (String sum : new String[] {"cbpl", "upo-total", "gpl"}) {
                List<String> parts =
                        new ArrayList<>(c.get("outputs").get(sum).get("terms").propertyNames());
                assertThat(parts.remove("ce")).isTrue();
                rows.check(sum, rows.penalized(new ObservationLoss(new CrossEntropy()), parts));
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> binsAreThoseOfTheFile() throws IOException {
        return Golden.cases(GoldenPropensityTest.class, "propensity.json", c -> {
            float[] pHat = new Case(c).pHat();
            Golden.check("pHat", pHat, Golden.floats(c.get("intermediate").get("pHat")));
            c.get("intermediate").get("binIndex").forEachEntry((name, expected) -> assertThat(
                            Case.binning(name).assign(pHat, pHat.length))
                    .as(name)
                    .containsExactly(
                            expected.values().stream().mapToInt(JsonNode::asInt).toArray()));
        });
    }

    @TestFactory
    Stream<DynamicTest> theUnifiedErrorHasTheDerivativesOfTheFileInItsWeights() throws IOException {
        return Golden.cases(GoldenPropensityTest.class, "propensity.json", c -> {
            Case rows = new Case(c);
            c.get("outputs").forEachEntry((name, expected) -> {
                if (expected.has("dL_dOmega")) {
                    float[] slope = new float[rows.size()];
                    double value = new UnifiedError(Case.binning(name.substring(4)))
                            .weightSlopes(rows.batch, rows.pHat(), rows.omega, slope);
                    Golden.check(name, value, expected.get("value").asDouble(), 1);
                    Golden.check(name + " dOmega", slope, Golden.floats(expected.get("dL_dOmega")));
                }
            });
        });
    }

    /** A penalty at weights of the file. */
    private static Penalty given(UnifiedError error, float[] omega) {
        return (Penalty.Stateless) (batch, pHat, slope) -> error.slopes(batch, pHat, omega, slope);
    }

    /** Bias or variance at residuals of the file. */
    private static Penalty given(ResidualError error, float[] delta) {
        float[] square = new float[delta.length];
        for (int k = 0; k < delta.length; k++) {
            square[k] = delta[k] * delta[k];
        }
        return (Penalty.Stateless) (batch, pHat, slope) -> error.slopes(batch, pHat, square, slope);
    }

    /** Features of the file. */
    private record Fixed(JsonNode rows) implements BalanceFeatures {
        @Override
        public int width(PropensityBatch batch) {
            return rows.get(0).size();
        }

        @Override
        public void fill(PropensityBatch batch, float[] phi) {
            for (int k = 0; k < phi.length; k++) {
                phi[k] =
                        (float) rows.get(k / width(batch)).get(k % width(batch)).asDouble();
            }
        }
    }

    /** φ = σ(z_r). */
    private record Prediction(JsonNode logits) implements BalanceFeatures {
        @Override
        public int width(PropensityBatch batch) {
            return 1;
        }

        @Override
        public void fill(PropensityBatch batch, float[] phi) {
            VectorMath.sigmoid(Golden.floats(logits), 0, phi.length, phi);
        }
    }

    /** The rows of a case. */
    private static final class Case {
        private final JsonNode c;
        private final PropensityBatch batch;
        private final float[] omega;
        private final Clip clip;

        Case(JsonNode c) {
            this.c = c;
            JsonNode inputs = c.get("inputs");
            float[] z = Golden.floats(inputs.get("z_p"));
            omega = Golden.floats(inputs.get("omega"));
            JsonNode options = c.get("options");
            clip = new Clip((float) options.get("clipLow").asDouble(), (float)
                    options.get("clipHigh").asDouble());
            batch = new PropensityBatch(
                    new BiasLogit(1, 1),
                    new float[3],
                    Pairs.of(new int[z.length], new int[z.length]),
                    z,
                    Golden.floats(inputs.get("o")));
        }

        int size() {
            return batch.size();
        }

        float[] pHat() {
            float[] p = new float[size()];
            VectorMath.sigmoid(batch.logits(), 0, size(), p);
            for (int k = 0; k < p.length; k++) {
                p[k] = clip.apply(p[k]);
            }
            return p;
        }

        /** "width-4" or "mass-4". */
        static Binning binning(String name) {
            int bins = Integer.parseInt(name.substring(name.indexOf('-') + 1));
            return name.startsWith("width") ? Binning.equalWidth(bins) : Binning.equalMass(bins);
        }

        /** The penalties that the case has values of, by their names there. */
        Map<String, Penalty> penalties() {
            Map<String, Penalty> penalties = new LinkedHashMap<>();
            penalties.put("sample-variance", new SampleVariance());
            penalties.put("mean-inverse-square", new MeanInverseSquare());
            float[] delta = Golden.floats(c.get("inputs").get("delta"));
            penalties.put("gpl-bias", given(new ResidualError(ResidualError.Part.BIAS), delta));
            penalties.put("gpl-variance", given(new ResidualError(ResidualError.Part.VARIANCE), delta));
            Map<String, BalanceFeatures> features = Map.of(
                    "one", new One(),
                    "fixed", new Fixed(c.get("inputs").get("phiFixed")),
                    "prediction", new Prediction(c.get("inputs").get("z_r")));
            features.forEach((phi, f) ->
                    penalties.put("bmse-all@phi-" + phi, new BalanceError(f, Binning.equalWidth(3), Part.ALL)));
            for (String bins : c.get("intermediate").get("binIndex").propertyNames()) {
                Binning binning = binning(bins);
                penalties.put("sece@" + bins, new SquaredCalibrationError(binning));
                penalties.put("ece@" + bins, new AbsoluteCalibrationError(binning));
                penalties.put("upo@" + bins, given(new UnifiedError(binning), omega));
                features.forEach((phi, f) -> {
                    String suffix = "@" + bins + "-phi-" + phi;
                    penalties.put("bmse-within" + suffix, new BalanceError(f, binning, Part.WITHIN));
                    penalties.put("bmse-between" + suffix, new BalanceError(f, binning, Part.BETWEEN));
                });
            }
            return penalties;
        }

        /** Parts at the strengths of the sum that has them, or at 1. */
        PropensityObjective penalized(PropensityObjective base, List<String> parts) {
            List<Penalized.Term> terms = new ArrayList<>();
            for (String part : parts) {
                double strength = parts.size() + (base == NOTHING ? 0 : 1) == 1 ? 1 : strength(part);
                terms.add(new Penalized.Term(strength, penalties().get(part)));
            }
            return new Penalized(base, clip, terms);
        }

        private double strength(String part) {
            String sum = part.startsWith("upo") ? "upo-total" : part.startsWith("gpl") ? "gpl" : "cbpl";
            return c.get("outputs").get(sum).get("terms").get(part).asDouble();
        }

        void check(String name, PropensityObjective objective) {
            float[] slope = new float[size()];
            double value =
                    objective.start(ONE_PAIR, new Seed(1), Workers.single()).slopes(batch, slope);
            JsonNode expected = c.get("outputs").get(name);
            double scale = name.contains("bmse") || name.equals("cbpl") ? scaleOfBalance() : 1;
            Golden.check(name, value, expected.get("value").asDouble(), scale);
            Golden.check(name + " dz", slope, Golden.floats(expected.get("dL_dz_p")));
        }

        /** Between is a difference of two sums of squares: it is known to the size of those. */
        private double scaleOfBalance() {
            double largest = 1;
            for (String name : c.get("outputs").propertyNames()) {
                if (name.startsWith("bmse")) {
                    largest = Math.max(
                            largest,
                            Math.abs(c.get("outputs").get(name).get("value").asDouble()));
                }
            }
            return largest;
        }
    }
}
