package org.equipoise.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.equipoise.estimator.Batch;
import org.equipoise.estimator.ReleasedDoublyRobust;
import org.equipoise.fit.TrainingLoop.Course;
import org.equipoise.imputation.ErrorFit;
import org.equipoise.imputation.Imputation;
import org.equipoise.imputation.Orientation;
import org.equipoise.imputation.ReleasedBatchVariance;
import org.equipoise.loss.ClampedCrossEntropy;
import org.equipoise.loss.CrossEntropy;
import org.equipoise.loss.PointwiseLoss;
import org.equipoise.method.Method;
import org.equipoise.optimizer.Adam;
import org.equipoise.optimizer.Descent;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Interactions;
import org.equipoise.regularizer.NoPenalty;
import org.equipoise.schedule.EpochListener;
import org.equipoise.schedule.FixedEpochs;
import org.equipoise.schedule.Schedule;
import org.equipoise.schedule.Step;
import org.equipoise.scorer.Biases;
import org.equipoise.scorer.Initialization;
import org.equipoise.scorer.MatrixFactorization;
import org.equipoise.scorer.Scorer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Replays the BADR authors' released code on Coat from their initial weights, batches and inverse propensities. The expected numbers are the
 * "released-float32" replay of the reference, computed by PyTorch 1.13.0, which agrees with what the authors' code printed; and for exact
 * cross-entropy its "logit-float64" replay.
 */
final class ReleasedBadrReplayTest {
    private static final Path REFERENCE = Path.of("../../shared/reference/badr-coat-replay");
    private static final Path COAT = Path.of("../../shared/data/coat/split/train.csv");
    private static final int USERS = 290;
    private static final int ITEMS = 300;
    private static final int FACTORS = 16;

    @Test
    void epochLossesAreThoseOfTheAuthors() throws IOException {
        JsonNode expected = replay("released-float32").get("epochs");
        TrainingLoop loop = loop(2, recorded(0), nets(), new ClampedCrossEntropy());
        loop.run();
        for (int epoch = 0; epoch < 2; epoch++) {
            assertThat(loop.monitored().get(epoch))
                    .as("monitored loss of epoch %d", epoch)
                    .isCloseTo(expected.get(epoch).get("monitoredLoss").asDouble(), withinPercentage(1e-4));
        }
    }

    @Test
    void parametersAfterThreeStepsAreThoseOfTheAuthors() throws IOException {
        JsonNode step = replay("released-float32").get("firstSteps").get(2);
        assertThat(step.get("step").asInt()).isEqualTo(3);
        Nets nets = nets();
        loop(1, recorded(3), nets, new ClampedCrossEntropy()).run();
        JsonNode expected = step.get("parametersAfter");
        check(nets.prediction().theta(), 0, expected.get("predictionUsers"));
        check(nets.prediction().theta(), USERS, expected.get("predictionItems"));
        check(nets.imputation().theta(), 0, expected.get("imputationUsers"));
        check(nets.imputation().theta(), USERS, expected.get("imputationItems"));
    }

    private static void check(float[] theta, int tableStart, JsonNode expected) {
        int row = tableStart + expected.get("row").asInt();
        for (int j = 0; j < FACTORS; j++) {
            assertThat((double) theta[row * FACTORS + j])
                    .as("column %d", j)
                    .isCloseTo(expected.get("values").get(j).asDouble(), within(2e-6));
        }
    }

    /** Both losses of the first three steps, and the observed loss between them, in the authors' arithmetic and in exact cross-entropy. */
    @Test
    void lossesOfTheFirstStepsAreThoseOfTheReplays() throws IOException {
        checkSteps("released-float32", new ClampedCrossEntropy());
        checkSteps("logit-float64", new CrossEntropy());
    }

    private static void checkSteps(String arithmetic, PointwiseLoss loss) throws IOException {
        JsonNode steps = replay(arithmetic).get("firstSteps");
        for (int count = 1; count <= steps.size(); count++) {
            TrainingLoop loop = loop(1, recorded(count), nets(), loss);
            loop.run();
            assertThat(last(loop, "loss"))
                    .as("%s, prediction losses of %d steps", arithmetic, count)
                    .isCloseTo(sum(steps, "predictionLoss", count) / count, withinPercentage(1e-3));
            assertThat(last(loop, "imputation loss"))
                    .as("%s, imputation losses of %d steps", arithmetic, count)
                    .isCloseTo(sum(steps, "imputationLoss", count) / count, withinPercentage(1e-3));
            assertThat(loop.monitored().get(0))
                    .as("%s, observed losses of %d steps", arithmetic, count)
                    .isCloseTo(sum(steps, "observedLossAfterPredictionStep", count), withinPercentage(1e-4));
        }
    }

    private static double last(TrainingLoop loop, String quantity) {
        return loop.curves().stream()
                .filter(curve -> curve.quantity().equals(quantity))
                .findFirst()
                .orElseThrow()
                .values()
                .get(0);
    }

    private static double sum(JsonNode steps, String name, int count) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += steps.get(k).get(name).asDouble();
        }
        return sum;
    }

    private static TrainingLoop loop(int epochs, BatchSource batches, Nets nets, PointwiseLoss loss) {
        Method method = released().with(loss);
        Course course = Course.of(method, new FixedEpochs(epochs));
        return new TrainingLoop(
                course,
                nets,
                new BatchSteps(method, nets, new Alone(), Workers.single()),
                batches,
                course.epochs(Optional.empty(), Workers.single(), EpochListener.silent()));
    }

    private static Method released() {
        return new Method(
                Optional.empty(),
                new ReleasedDoublyRobust(ReleasedDoublyRobust.Normalizer.SUM_OF_WEIGHTS),
                Imputation.trained(new ErrorFit(new ReleasedBatchVariance(), Orientation.IMPUTATION)),
                new ClampedCrossEntropy(),
                new NoPenalty(),
                Schedule.alternate(Step.PREDICTION, Step.IMPUTATION));
    }

    private static Nets nets() throws IOException {
        JsonNode h = document().get("hyperParameters");
        return new Nets(
                net(
                        "prediction",
                        h.get("learningRatePrediction").asDouble(),
                        h.get("weightDecayPrediction").asDouble()),
                net(
                        "imputation",
                        h.get("learningRateImputation").asDouble(),
                        h.get("weightDecayImputation").asDouble()));
    }

    private static Net net(String name, double lr, double weightDecay) throws IOException {
        float[] theta = new float[(USERS + ITEMS) * FACTORS];
        floats(name + "-users.f32.gz").get(theta, 0, USERS * FACTORS);
        floats(name + "-items.f32.gz").get(theta, USERS * FACTORS, ITEMS * FACTORS);
        Scorer scorer = new MatrixFactorization(USERS, ITEMS, FACTORS, Biases.NONE, new Initialization.Zero());
        Adam adam = Adam.coupled(lr, weightDecay);
        return new Net(name, new Descent(scorer, theta, adam, new NoPenalty(), Workers.single()));
    }

    private static JsonNode replay(String arithmetic) throws IOException {
        for (JsonNode replay : document().get("replays")) {
            if (replay.get("arithmetic").asString().equals(arithmetic)) {
                return replay;
            }
        }
        throw new IllegalArgumentException("no replay in " + arithmetic);
    }

    private static JsonNode document() throws IOException {
        assumeTrue(
                Files.exists(REFERENCE) && Files.exists(COAT),
                "no ../shared/reference or ../shared/data: replay skipped");
        return JsonMapper.shared().readTree(REFERENCE.resolve("replay.json").toFile());
    }

    /** The recorded batches; {@code limit} batches an epoch, or all if it is 0. */
    private static BatchSource recorded(int limit) throws IOException {
        Interactions coat = coat();
        float[] inverse = new float[coat.size()];
        floats("inverse-propensities.f32.gz").get(inverse);
        return new RecordedBatches(coat, inverse, limit);
    }

    private static Interactions coat() throws IOException {
        List<String> lines = Files.readAllLines(COAT, StandardCharsets.UTF_8);
        int n = lines.size() - 1;
        int[] users = new int[n];
        int[] items = new int[n];
        float[] labels = new float[n];
        for (int k = 0; k < n; k++) {
            String[] cells = lines.get(k + 1).split(",", -1);
            users[k] = Integer.parseInt(cells[0]);
            items[k] = Integer.parseInt(cells[1]);
            labels[k] = Float.parseFloat(cells[2]);
        }
        return Interactions.of(users, items, labels);
    }

    private static FloatBuffer floats(String file) throws IOException {
        return bytes(file).asFloatBuffer();
    }

    private static ByteBuffer bytes(String file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(REFERENCE.resolve(file)))) {
            return ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    /** 128 observed rows and 640 pairs a step, in the recorded order. */
    private static final class RecordedBatches implements BatchSource {
        private final Interactions coat;
        private final float[] inverse;
        private final int limit;
        private final int[] rows = new int[6960];
        private final int[] cells = new int[USERS * ITEMS];
        private int step;

        RecordedBatches(Interactions coat, float[] inverse, int limit) {
            this.coat = coat;
            this.inverse = inverse;
            this.limit = limit;
        }

        @Override
        public int batches() {
            return limit == 0 ? 54 : limit;
        }

        @Override
        public void startEpoch(int epoch) {
            try {
                bytes("observed-order-" + epoch + ".i32.gz").asIntBuffer().get(rows);
                bytes("pair-order-" + epoch + ".i32.gz").asIntBuffer().get(cells);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            step = 0;
        }

        @Override
        public void next(Batch batch) {
            batch.clear();
            for (int k = 128 * step; k < 128 * (step + 1); k++) {
                int row = rows[k];
                batch.add(coat.user(row), coat.item(row), coat.label(row), inverse[row], 1, 0);
            }
            for (int k = 640 * step; k < 640 * (step + 1); k++) {
                batch.add(cells[k] / ITEMS, cells[k] % ITEMS, 0, 0, 0, 1);
            }
            step++;
        }
    }
}
