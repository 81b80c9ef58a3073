package org.equipoise.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class WorkersTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 8})
    void everyPartRunsExactlyOnceInEveryOfManySteps(int threads) {
        try (Workers workers = Workers.of(threads)) {
            assertThat(workers.threads()).isEqualTo(threads);
            for (int step = 0; step < 1_000; step++) {
                int parts = step % 9;
                AtomicIntegerArray runs = new AtomicIntegerArray(9);
                workers.run(parts, runs::incrementAndGet);
                for (int part = 0; part < 9; part++) {
                    assertThat(runs.get(part))
                            .as("step %d, part %d", step, part)
                            .isEqualTo(part < parts ? 1 : 0);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void whatPartsWroteIsSeenByTheCallerAndByTheNextStep(int threads) {
        try (Workers workers = Workers.of(threads)) {
            long[] first = new long[64];
            long[] second = new long[64];
            for (int step = 1; step <= 1_000; step++) {
                long now = step;
                workers.run(64, part -> first[part] += now);
                workers.run(64, part -> second[part] = first[63 - part]);
                assertThat(second).containsOnly(now * (now + 1) / 2);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void theExceptionOfAPartReachesTheCallerAndTheWorkersLiveOn(int threads) {
        try (Workers workers = Workers.of(threads)) {
            for (int round = 0; round < 200; round++) {
                assertThatThrownBy(() -> workers.run(6, part -> {
                            if (part == 3) {
                                throw new IllegalStateException("part 3");
                            }
                        }))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("part 3");
                AtomicIntegerArray runs = new AtomicIntegerArray(6);
                workers.run(6, runs::incrementAndGet);
                assertThat(runs.toString()).isEqualTo("[1, 1, 1, 1, 1, 1]");
            }
        }
    }

    @Test
    void anErrorOfAPartReachesTheCallerWithItsCause() {
        try (Workers workers = Workers.of(2)) {
            assertThatThrownBy(() -> workers.run(2, part -> {
                        throw new AssertionError("broken invariant");
                    }))
                    .hasStackTraceContaining("broken invariant");
        }
    }

    @Test
    void partsAreRunByMoreThanOneThread() throws InterruptedException {
        try (Workers workers = Workers.of(2)) {
            Set<String> names = ConcurrentHashMap.newKeySet();
            for (int step = 0; step < 1_000 && names.size() < 2; step++) {
                workers.run(2, part -> {
                    names.add(Thread.currentThread().getName());
                    pause();
                });
            }
            assertThat(names).hasSize(2);
        }
    }

    private static void pause() {
        long end = System.nanoTime() + 1_000_000;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    void closedWorkersEnd() throws InterruptedException {
        Workers workers = Workers.of(3);
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        for (int step = 0; step < 1_000 && threads.size() < 3; step++) {
            workers.run(3, part -> {
                threads.add(Thread.currentThread());
                pause();
            });
        }
        threads.remove(Thread.currentThread());
        workers.close();
        for (Thread thread : threads) {
            thread.join(10_000);
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
    }

    @Test
    void atLeastOneThreadIsAskedFor() {
        assertThatThrownBy(() -> Workers.of(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threads must be at least 1, got 0");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void deferredTasksAreDoneOnceBesideStepsAndSeenByWhoeverWaits(int threads) {
        try (Workers workers = Workers.of(threads)) {
            int[] done = new int[1];
            long[] sums = new long[8];
            for (int round = 1; round <= 1_000; round++) {
                Deferred task = workers.defer(() -> done[0]++);
                workers.run(8, part -> sums[part]++);
                task.await();
                task.await();
                assertThat(done[0]).isEqualTo(round);
            }
            assertThat(sums).containsOnly(1_000);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void theExceptionOfADeferredTaskReachesWhoeverWaits(int threads) {
        try (Workers workers = Workers.of(threads)) {
            Deferred failing = workers.defer(() -> {
                throw new IllegalStateException("too late");
            });
            assertThatThrownBy(failing::await)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("too late");
            workers.run(2, part -> {});
        }
    }
}
