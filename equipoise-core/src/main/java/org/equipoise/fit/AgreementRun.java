package org.equipoise.fit;

import java.util.ArrayList;
import java.util.List;
import org.equipoise.fit.TrainingLoop.Course;
import org.equipoise.fit.TrainingLoop.EpochStart;
import org.equipoise.method.Method;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Population;
import org.equipoise.random.Seed;
import org.equipoise.schedule.EpochListener;
import org.equipoise.weight.Weights;

/** The phases of an {@link AgreementTraining}: two selectors, the start of the third net, the rounds. */
final class AgreementRun {
    private final AgreementTraining recipe;
    private final FitData data;
    private final Population population;
    private final Seed seed;
    private final Workers workers;
    private final EpochListener listener;
    private final List<TrainingLoop> loops = new ArrayList<>();

    AgreementRun(AgreementTraining recipe, FitData data, Seed seed, Workers workers, EpochListener listener) {
        this.recipe = recipe;
        this.data = data;
        this.population = data.population();
        this.seed = seed;
        this.workers = workers;
        this.listener = listener;
    }

    /** Runs all phases; gives the third net. */
    Net train(Weighting weighting) {
        Net first = onObserved("first selector", recipe.selector(), weighting.inverse());
        Net second = onObserved("second selector", recipe.selector(), weighting.inverse());
        Selectors selectors = new Selectors(first, second, recipe.agreement(), workers);
        if (recipe.rounds() == AgreementTraining.Rounds.SELECTORS_STAY) {
            Net third = net("fit");
            onAgreed("fit", third, selectors, EpochStart.NOTHING).run();
            return third;
        }
        float[] ones = Weights.uniform(population.observed().size()).inverse();
        Net third = onObserved("start", recipe.unweighted(), ones);
        TrainingLoop ofFirst = onAgreed("first selector, agreed", first, selectors, EpochStart.NOTHING);
        TrainingLoop ofSecond = onAgreed("second selector, agreed", second, selectors, EpochStart.NOTHING);
        onAgreed("fit", third, selectors, round -> {
                    selectors.freeze();
                    ofFirst.epoch();
                    ofSecond.epoch();
                })
                .run();
        return third;
    }

    /** All loops, that of the third net last. */
    List<TrainingLoop> loops() {
        return loops;
    }

    private Net net(String phase) {
        return Nets.prediction(
                recipe.training(), recipe.selector().regularizer(), population, seed.child(phase), workers);
    }

    /** A net trained on the observed rows until the stopping rule ends. */
    private Net onObserved(String phase, Method method, float[] inverse) {
        Net net = net(phase);
        Seed own = seed.child(phase).child("batches");
        BatchSource batches =
                new RandomBatches(population, inverse, recipe.training().batching(), 0, own);
        loop(phase, method, net, batches, EpochStart.NOTHING).run();
        return net;
    }

    private TrainingLoop onAgreed(String phase, Net net, Selectors selectors, EpochStart start) {
        Seed own = seed.child(phase).child("agreed");
        BatchSource batches =
                new AgreedBatches(population, selectors, recipe.training().batching(), own);
        return loop(phase, recipe.unweighted(), net, batches, start);
    }

    private TrainingLoop loop(String phase, Method method, Net net, BatchSource batches, EpochStart start) {
        Course course =
                new Course(phase, recipe, method.schedule(), recipe.training().stopping(), start);
        Nets nets = new Nets(net, null);
        TrainingLoop loop = new TrainingLoop(
                course,
                nets,
                new BatchSteps(method, nets, new Alone(), workers),
                batches,
                course.epochs(data.validation(), workers, listener));
        loops.add(loop);
        return loop;
    }
}
