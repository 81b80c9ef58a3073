package org.equipoise.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.equipoise.catalogue.Catalogue;
import org.equipoise.catalogue.Variant;
import org.equipoise.estimator.Batch;
import org.equipoise.fit.TrainingLoop.Course;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Grid;
import org.equipoise.population.Interactions;
import org.equipoise.random.Seed;
import org.equipoise.schedule.EpochListener;
import org.equipoise.schedule.FixedEpochs;
import org.junit.jupiter.api.Test;

final class TrainingLoopTest {

    /** Three batches an epoch, the second without an observed row. */
    private static final class Batches implements BatchSource {
        private int index;

        @Override
        public int batches() {
            return 3;
        }

        @Override
        public void startEpoch(int epoch) {
            index = 0;
        }

        @Override
        public void next(Batch batch) {
            batch.clear();
            if (index != 1) {
                batch.add(0, index, 1, 2, 0.5f, 0);
            }
            batch.add(1, 1, 0, 0, 0, 1);
            index++;
        }
    }

    /** A batch whose ΣW is 0 has no self-normalized estimate: it would be 0/0. */
    @Test
    void aBatchWithoutObservedRowsIsSkippedAndCounted() {
        Grid grid = new Grid(2, 3, Interactions.of(new int[] {0, 0}, new int[] {0, 2}, new float[] {1, 1}));
        FitData data = new FitData(grid, Optional.empty(), Optional.empty());
        for (String id : new String[] {"badr", "dr-jl"}) {
            Recipe.Trained recipe =
                    (Recipe.Trained) Catalogue.entry(id).recipe(Variant.PAPER, Map.of("stop", "never"), data);
            Nets nets = Nets.start(recipe.method(), recipe.training(), grid, new Seed(1), Workers.single());
            Course course = Course.of(recipe.method(), new FixedEpochs(4));
            TrainingLoop loop = new TrainingLoop(
                    course,
                    nets,
                    new BatchSteps(recipe.method(), nets, new Alone(), Workers.single()),
                    new Batches(),
                    course.epochs(Optional.empty(), Workers.single(), EpochListener.silent()));
            loop.run();
            assertThat(loop.skippedBatches()).isEqualTo(4);
            assertThat(loop.epochs()).isEqualTo(4);
            for (float x : nets.prediction().theta()) {
                assertThat(x).isFinite();
            }
        }
    }
}
