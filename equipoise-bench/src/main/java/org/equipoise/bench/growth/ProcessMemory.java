package org.equipoise.bench.growth;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Memory of this process, in MiB. */
final class ProcessMemory {
    private static final double MIB = 1 << 20;
    private static final String PEAK = "VmHWM:";

    private ProcessMemory() {}

    /** The most memory this process ever had resident, as Linux counts it; NaN elsewhere. */
    static double peakMib() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        for (String line : Files.readAllLines(status, StandardCharsets.UTF_8)) {
            if (line.startsWith(PEAK)) {
                String kibibytes =
                        line.substring(PEAK.length()).replace("kB", "").strip();
                return Long.parseLong(kibibytes) / 1024.0;
            }
        }
        throw new IOException(status + " has no line " + PEAK);
    }

    /** The bytes of the heap that are reachable now. */
    static double heldMib() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB;
    }
}
