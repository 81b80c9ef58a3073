package org.equipoise.kernel;

import java.util.Objects;
import java.util.ServiceLoader;

/**
 * Chooses the kernels of this process: the vector kernels where the module they need is in the boot layer, an implementation is
 * on the class path and the machine can run it, otherwise the scalar ones. The system property {@value #PROPERTY} forces either.
 */
public final class KernelsProvider {
    /** The system property that forces "scalar" or "vector". */
    public static final String PROPERTY = "equipoise.kernels";

    private static final String MODULE = "jdk.incubator.vector";

    private KernelsProvider() {}

    /**
     * Kernels and why they were taken.
     *
     * @param reason one clause, for logs and provenance
     */
    public record Choice(Kernels kernels, String reason) {
        public Choice {
            Objects.requireNonNull(kernels);
            Objects.requireNonNull(reason);
        }
    }

    /**
     * The choice for this process.
     *
     * @throws IllegalArgumentException if the property holds anything but "scalar" or "vector"
     * @throws IllegalStateException if the property forces vector kernels and they cannot run; the message says why
     */
    public static Choice choose() {
        return choose(System.getProperty(PROPERTY, ""));
    }

    static Choice choose(String wish) {
        return switch (wish) {
            case "" -> vectorOrScalar();
            case "scalar" -> scalar(PROPERTY + "=scalar was asked for");
            case "vector" -> vector();
            default -> throw new IllegalArgumentException(
                    PROPERTY + " must be \"scalar\" or \"vector\", got \"" + wish + "\"");
        };
    }

    private static Choice vector() {
        Choice choice = vectorOrScalar();
        if (choice.kernels() instanceof ScalarKernels) {
            throw new IllegalStateException(PROPERTY + "=vector was asked for, but " + choice.reason());
        }
        return new Choice(choice.kernels(), PROPERTY + "=vector was asked for");
    }

    /** The module is looked for first: without it, loading the vector class would fail with a linkage error. */
    private static Choice vectorOrScalar() {
        if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
            return scalar("the JVM was started without --add-modules " + MODULE);
        }
        String reason = "no vector kernels are on the class path";
        for (Kernels found : ServiceLoader.load(Kernels.class, Kernels.class.getClassLoader())) {
            if (found.obstacle().isEmpty()) {
                return new Choice(found, MODULE + " is there");
            }
            reason = found.name() + " cannot run: " + found.obstacle().get();
        }
        return scalar(reason);
    }

    private static Choice scalar(String reason) {
        return new Choice(new ScalarKernels(), reason);
    }
}
