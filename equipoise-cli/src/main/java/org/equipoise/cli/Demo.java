package org.equipoise.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.equipoise.experiment.Comparison;
import org.equipoise.experiment.Results;
import org.equipoise.experiment.Run;
import org.equipoise.experiment.TruthComparison;
import org.equipoise.parallel.Workers;
import org.equipoise.provenance.Provenance;
import org.equipoise.report.DiagnosisReport;
import org.equipoise.report.Report;
import org.equipoise.report.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A complete debiased run on a log whose truth is known. */
@Command(
        name = "demo",
        description =
                "Simulates a log in which people choose what they already like, diagnoses it, fits naive and debiased methods, and"
                        + " compares them with the truth, which only a simulation knows.",
        footer = {"", "Example: equipoise demo --out equipoise-demo"})
final class Demo implements Callable<Integer> {
    private final Console console;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "equipoise-demo",
            description =
                    "Where report.html, results.json, diagnosis.json and report.md go (default: ${DEFAULT-VALUE}).")
    private Path out;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "3",
            description = "How many seeds: S, S+1, ... (default: ${DEFAULT-VALUE}).")
    private int seeds;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "2024",
            description = "The first seed, which also draws the world (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private ThreadFlags threads;

    @Mixin
    private OutputFlags output;

    Demo(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Notes notes = Notes.of(console, output);
        Destination.directory(out);
        SeedRange range = new SeedRange(seed, seeds);
        int workers = threads.threads();
        DemoWorld world;
        Provenance made;
        DiagnosisReport diagnosis;
        try (Workers pool = Workers.of(workers)) {
            world = DemoWorld.of(seed, pool);
            notes.add(world.description());
            made = Machine.provenance(workers, List.of(), world.settings());
            diagnosis = world.diagnosis(seed, pool, made, notes);
        }
        Comparison comparison = world.comparison(range.values());
        IdealLosses losses;
        List<Run> runs;
        try (Progress progress = Progress.of(console, output, comparison.size())) {
            losses = new IdealLosses(new SimulationTruth(world.simulation()), progress);
            runs = comparison.run(workers, losses);
        }
        Results results = Comparison.results(runs, DemoWorld.NAIVE, made);
        TruthComparison truth = losses.comparison(runs, DemoWorld.ORACLE);
        Report report = Report.of(world.title(), results).with(truth).with(diagnosis);
        console.out().print(TextTable.terminal(report));
        console.out().println();
        Verdict.of(truth, DemoWorld.NAIVE, DemoWorld.DEBIASED).forEach(console.out()::println);
        Reports.write(report, out);
        notes.add("written: " + out.resolve("report.html") + ", results.json, diagnosis.json, report.md");
        return 0;
    }
}
