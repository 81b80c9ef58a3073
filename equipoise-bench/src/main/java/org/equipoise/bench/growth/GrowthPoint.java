package org.equipoise.bench.growth;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.equipoise.experiment.MethodChoice;
import org.equipoise.fit.Fit;
import org.equipoise.fit.FitData;
import org.equipoise.fit.Recipe;
import org.equipoise.parallel.Workers;
import org.equipoise.population.Population;
import org.equipoise.random.Seed;
import org.equipoise.scorer.FittedScorer;

/** One fit to a simulated log, measured; prints the {@link Measurement} as a line of CSV. Arguments: name=value, as {@link PointSettings} has them. */
final class GrowthPoint {
    private static final Seed SEED = new Seed(2024);

    private GrowthPoint() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println(measure(PointSettings.parse(List.of(arguments))).line());
    }

    private static Measurement measure(PointSettings at) throws IOException {
        Population population = SimulatedLogs.population(
                at.text(PointSettings.POPULATION),
                at.whole(PointSettings.ROWS),
                at.whole(PointSettings.USERS),
                at.whole(PointSettings.ITEMS),
                SEED.child("log"));
        double log = ProcessMemory.heldMib();
        FitData data = new FitData(population, Optional.empty(), Optional.empty());
        Recipe.Trained recipe = (Recipe.Trained) MethodChoice.parse(at.text(PointSettings.METHOD), at.parameters())
                .recipe(data);
        EpochTimes times = new EpochTimes();
        long start = System.nanoTime();
        Fit fit;
        try (Workers workers = Workers.of(at.whole(PointSettings.THREADS))) {
            fit = recipe.fit(data, SEED, workers, times);
        }
        double seconds = (System.nanoTime() - start) * 1e-9;
        return new Measurement(
                at,
                population.size(),
                parameters(fit, recipe),
                pairs(recipe, population),
                times.lastEpoch("propensity"),
                times.lastEpoch("fit"),
                seconds,
                log,
                heldBeside(data, fit),
                ProcessMemory.peakMib(),
                digest(fit.theta()));
    }

    /** What is held while these are. */
    private static double heldBeside(FitData data, Fit fit) {
        try {
            return ProcessMemory.heldMib();
        } finally {
            Reference.reachabilityFence(data);
            Reference.reachabilityFence(fit);
        }
    }

    /** Of all nets of the fit, the propensity's among them. */
    private static long parameters(Fit fit, Recipe.Trained recipe) {
        long ofNet = fit.theta().length;
        long ofPropensity = fit.debiasing()
                .flatMap(parts -> parts.propensity().net())
                .map(FittedScorer::theta)
                .map(theta -> theta.length)
                .orElse(0);
        return ofNet * (recipe.method().imputation().error().learned() ? 2 : 1) + ofPropensity;
    }

    /** How many pairs an epoch of the fit draws. */
    private static long pairs(Recipe.Trained recipe, Population population) {
        int ratio = recipe.method().estimator().usesImputation()
                ? recipe.training().batching().ratio()
                : 0;
        return (1L + ratio) * population.observed().size();
    }

    private static String digest(float[] theta) {
        CRC32 crc = new CRC32();
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        for (float x : theta) {
            if (!bytes.hasRemaining()) {
                crc.update(bytes.flip());
                bytes.clear();
            }
            bytes.putFloat(x);
        }
        crc.update(bytes.flip());
        return Long.toHexString(crc.getValue());
    }
}
