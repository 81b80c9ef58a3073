package org.equipoise.bench;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.equipoise.experiment.MethodChoice;
import org.equipoise.fit.Fit;
import org.equipoise.fit.FitData;
import org.equipoise.parallel.Workers;
import org.equipoise.random.Seed;
import org.equipoise.schedule.EpochListener;
import org.equipoise.simulation.Simulation;
import org.equipoise.simulation.World;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Nanoseconds of one fit to a small simulated log, by one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FitBenchmark {
    private FitData data;

    @Setup
    public void simulate() {
        World world = World.standard().withSize(300, 300);
        data = new FitData(
                Simulation.of(world, new Seed(2024)).grid(Workers.single()), Optional.empty(), Optional.empty());
    }

    @Benchmark
    public Fit fit() {
        return MethodChoice.parse("badr", Map.of("stop", "never", "epochs", "2"))
                .recipe(data)
                .fit(data, new Seed(2024), Workers.single(), EpochListener.silent());
    }
}
