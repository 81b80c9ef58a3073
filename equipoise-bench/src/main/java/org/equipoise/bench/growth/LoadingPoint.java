package org.equipoise.bench.growth;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.equipoise.data.ReadOptions;
import org.equipoise.data.Role;
import org.equipoise.data.Source;
import org.equipoise.data.read.DataReader;
import org.equipoise.data.read.LoadedLog;
import org.equipoise.data.read.Populations;
import org.equipoise.population.Grid;

/** Reads one file and makes a grid of it, in a JVM that has done nothing before; prints a line of {@link #HEADER}. Argument: the file. */
final class LoadingPoint {
    static final String HEADER = "file,rows,file_mib,read_s,grid_s,million_rows_per_s,held_bytes_per_row,peak_mib";

    private static final double MIB = 1 << 20;

    private LoadingPoint() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        double before = ProcessMemory.heldMib();
        long start = System.nanoTime();
        DataReader reader = DataReader.of(ReadOptions.standard());
        LoadedLog log = reader.read(Role.TRAIN, Source.of(file.toString()));
        double read = (System.nanoTime() - start) * 1e-9;
        Grid grid = Populations.grid(log).value();
        double all = (System.nanoTime() - start) * 1e-9;
        double held = heldBeside(reader, grid) - before;
        int rows = grid.observed().size();
        System.out.printf(
                Locale.ROOT,
                "%s,%d,%.1f,%.3f,%.3f,%.2f,%.1f,%.0f%n",
                file.getFileName(),
                rows,
                Files.size(file) / MIB,
                read,
                all - read,
                rows / all * 1e-6,
                held * MIB / rows,
                ProcessMemory.peakMib());
    }

    /** What is held while these are. */
    private static double heldBeside(DataReader reader, Grid grid) {
        try {
            return ProcessMemory.heldMib();
        } finally {
            Reference.reachabilityFence(reader);
            Reference.reachabilityFence(grid);
        }
    }
}
