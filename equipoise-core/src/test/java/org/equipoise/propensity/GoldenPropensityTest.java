package org.equipoise.propensity;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.equipoise.Golden;
import org.equipoise.loss.CrossEntropy;
import org.equipoise.loss.PointwiseLoss;
import org.equipoise.loss.SquaredProbability;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Cross-entropy and squared error of propensities against {@code propensity.json}; its other parts are objectives that are not here yet. */
final class GoldenPropensityTest {

    @TestFactory
    Stream<DynamicTest> propensityObjectivesAgreeWithAutomaticDifferentiation() throws IOException {
        Map<String, PointwiseLoss> losses = Map.of("ce", new CrossEntropy(), "mse", new SquaredProbability());
        return Golden.cases(
                GoldenPropensityTest.class,
                "propensity.json",
                c -> losses.forEach((name, loss) -> {
                    float[] z = Golden.floats(c.get("inputs").get("z_p"));
                    float[] observed = Golden.floats(c.get("inputs").get("o"));
                    float[] slope = new float[z.length];
                    double value = new ObservationLoss(loss).slopes(z, observed, z.length, slope);
                    JsonNode expected = c.get("outputs").get(name);
                    Golden.check(name, value, expected.get("value").asDouble(), 1);
                    Golden.check(name + " dz", slope, Golden.floats(expected.get("dL_dz_p")));
                }));
    }
}
