package org.equipoise.bench;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures every kernel beside the loop that bounds it and prints a Markdown table, which is what docs/performance.md shows. With the argument
 * {@code guard} only KuaiRec's tables, briefly and in this process, and a small fit beside a bare gather: a look for what got slow, not a measurement.
 */
public final class KernelTable {
    private KernelTable() {}

    /** @throws RunnerException if a benchmark fails */
    public static void main(String[] arguments) throws RunnerException {
        boolean guard = arguments.length > 0 && arguments[0].equals("guard");
        Map<String, Double> times = times(new Runner((guard ? brief() : whole()).build()).run());
        System.out.println("| kernel | tables | K | bytes | flops | ns | bare loop | ns of it | share of bound |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        for (Bound bound : Bound.values()) {
            times.forEach((key, ns) -> {
                if (key.startsWith(bound.kernel() + "|")) {
                    print(bound, key.substring(bound.kernel().length()), ns, times);
                }
            });
        }
        if (guard) {
            double gather = times.get("gather| KUAIREC | 64 ") * PairKernelBenchmark.PAIRS;
            double fit = times.get("fit|  |  ");
            System.out.printf(
                    Locale.ROOT,
                    "a fit: %.1f ms, %.0f x a gather of %d pairs%n",
                    fit * 1e-6,
                    fit / gather,
                    PairKernelBenchmark.PAIRS);
        }
    }

    private static void print(Bound bound, String where, double ns, Map<String, Double> times) {
        double loop = times.get(bound.loop() + where) * bound.loops();
        System.out.printf(
                Locale.ROOT,
                "| %s %s| %s | %s | %.2f | %s | %.2f | %.0f %% |%n",
                bound.kernel(),
                where,
                bound.bytes(),
                bound.flops(),
                ns,
                bound.loop(),
                loop,
                100 * loop / ns);
    }

    private static ChainedOptionsBuilder whole() {
        return new OptionsBuilder()
                .include("KernelBenchmark")
                .verbosity(VerboseMode.SILENT)
                .forks(3)
                .warmupIterations(2)
                .warmupTime(TimeValue.milliseconds(200))
                .measurementIterations(5)
                .measurementTime(TimeValue.milliseconds(100));
    }

    private static ChainedOptionsBuilder brief() {
        return whole().include("FitBenchmark")
                .forks(0)
                .warmupTime(TimeValue.milliseconds(300))
                .param("tables", PairTables.KUAIREC.name())
                .param("width", "64");
    }

    /**
     * Nanoseconds an operation by "benchmark| tables | width ": the least of all iterations, since what else runs on a machine only adds to them, and to a
     * loop bound by instructions more than to one bound by memory.
     */
    private static Map<String, Double> times(Collection<RunResult> results) {
        Map<String, Double> times = new TreeMap<>();
        for (RunResult result : results) {
            times.put(
                    result.getPrimaryResult().getLabel() + "| " + parameter(result, "tables") + " | "
                            + parameter(result, "width") + " ",
                    result.getPrimaryResult().getStatistics().getMin());
        }
        return times;
    }

    private static String parameter(RunResult result, String name) {
        String value = result.getParams().getParam(name);
        return value == null ? "" : value;
    }
}
