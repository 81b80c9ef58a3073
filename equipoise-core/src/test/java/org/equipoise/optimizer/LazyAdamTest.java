package org.equipoise.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Pairs;
import org.equipoise.random.Seed;
import org.equipoise.scorer.BiasLogit;
import org.junit.jupiter.api.Test;

final class LazyAdamTest extends OptimizerContract {
    private static final int USERS = 40;
    private static final int ITEMS = 9;
    private static final Seed SEED = new Seed(Long.getLong("equipoise.test.seed", 20_261_122L));

    @Override
    Optimizer optimizer() {
        return LazyAdam.coupled(0.05, 0.01);
    }

    /** The definition, in double and by maps of rows: the derivative of a score by its two biases and the constant is 1. */
    private static final class Definition {
        private final Adam rule;
        private final double[] x = new double[USERS + ITEMS + 1];
        private final double[] m = new double[x.length];
        private final double[] v = new double[x.length];
        private int steps;

        Definition(Adam rule) {
            this.rule = rule;
        }

        void step(Pairs pairs, float[] cotangent) {
            steps++;
            double[] sum = new double[x.length];
            boolean[] touched = new boolean[x.length];
            for (int k = 0; k < pairs.size(); k++) {
                for (int j : new int[] {pairs.user(k), USERS + pairs.item(k), USERS + ITEMS}) {
                    sum[j] += cotangent[k];
                    touched[j] = true;
                }
            }
            IntStream.range(0, x.length).filter(j -> touched[j]).forEach(j -> step(j, sum[j]));
        }

        private void step(int j, double sum) {
            boolean coupled = rule.decay() == Adam.Decay.COUPLED;
            double g = sum + (coupled ? rule.weightDecay() * x[j] : 0);
            m[j] = rule.beta1() * m[j] + (1 - rule.beta1()) * g;
            v[j] = rule.beta2() * v[j] + (1 - rule.beta2()) * g * g;
            double mean = m[j] / (1 - Math.pow(rule.beta1(), steps));
            double square = v[j] / (1 - Math.pow(rule.beta2(), steps));
            x[j] -= coupled ? 0 : rule.learningRate() * rule.weightDecay() * x[j];
            x[j] -= rule.learningRate() * mean / (Math.sqrt(square) + rule.epsilon());
        }
    }

    private static Pairs batch(int step) {
        Seed seed = SEED.child("pairs").child(step);
        Pairs pairs = new Pairs(0);
        for (int k = 0; k < 5; k++) {
            pairs.add((int) (USERS * seed.uniform(2L * k)), (int) (ITEMS * seed.uniform(2L * k + 1)));
        }
        return pairs;
    }

    private static float[] cotangent(int step) {
        float[] c = new float[5];
        for (int k = 0; k < c.length; k++) {
            c[k] = (float) SEED.child("cotangents").child(step).normal(k);
        }
        return c;
    }

    private static Descent start(Optimizer optimizer) {
        return Descent.start(new BiasLogit(USERS, ITEMS), optimizer, SEED, Workers.single());
    }

    @Test
    void touchedRowsMoveAsTheDefinitionInDoubleSaysWhateverTheDecay() {
        for (Adam rule : new Adam[] {Adam.standard(0.05), Adam.coupled(0.05, 0.1), Adam.decoupled(0.05, 0.1)}) {
            Descent descent = start(new LazyAdam(rule));
            Definition definition = new Definition(rule);
            for (int step = 0; step < 300; step++) {
                descent.step(batch(step), cotangent(step));
                definition.step(batch(step), cotangent(step));
                for (int j = 0; j < definition.x.length; j++) {
                    assertThat((double) descent.theta()[j])
                            .as("%s, seed %s, step %d, parameter %d", rule, SEED, step, j)
                            .isCloseTo(definition.x[j], within(2e-5));
                }
            }
        }
    }

    @Test
    void rowsThatNoBatchTouchesStayWhereTheyAre() {
        Descent descent = start(optimizer());
        Arrays.fill(descent.theta(), 0.5f);
        for (int step = 0; step < 20; step++) {
            descent.step(Pairs.of(new int[] {3, 4}, new int[] {1, 1}), new float[] {1, -2});
        }
        for (int j = 0; j < USERS + ITEMS; j++) {
            boolean touched = j == 3 || j == 4 || j == USERS + 1;
            assertThat(descent.theta()[j] == 0.5f).as("parameter %d", j).isEqualTo(!touched);
        }
    }

    @Test
    void whereEveryBatchTouchesEveryRowItIsDenseAdam() {
        Descent lazy = start(optimizer());
        Descent dense = start(Adam.coupled(0.05, 0.01));
        Pairs all = Pairs.of(
                IntStream.range(0, USERS).toArray(),
                IntStream.range(0, USERS).map(u -> u % ITEMS).toArray());
        for (int step = 0; step < 50; step++) {
            float[] c = new float[USERS];
            for (int k = 0; k < USERS; k++) {
                c[k] = (float) SEED.child(step).normal(k);
            }
            lazy.step(all, c);
            dense.step(all, c);
        }
        assertThat(lazy.theta()).containsExactly(dense.theta());
    }
}
