package org.equipoise.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.equipoise.kernel.VectorMath;
import org.equipoise.provenance.Provenance;

/** What runs: versions of library, JVM, system and kernels. */
final class Machine {
    private Machine() {}

    /** The provenance of a run on this machine. */
    static Provenance provenance(int threads, List<Provenance.Input> inputs, Map<String, String> settings) {
        return new Provenance(
                library(),
                property("java.vm.name") + " " + property("java.runtime.version") + " (" + property("java.vendor")
                        + ")",
                property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                VectorMath.kernelName() + " (" + VectorMath.kernelReason() + ")",
                threads,
                inputs,
                settings);
    }

    static String library() {
        Properties properties = new Properties();
        try (InputStream in = Machine.class.getResourceAsStream("version.properties")) {
            properties.load(in);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return properties.getProperty("version");
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }
}
