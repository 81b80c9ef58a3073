package org.equipoise.random;

import java.util.SplittableRandom;

/**
 * A seed from which every random stream of a run is derived by name, so that adding a step to a run never shifts the
 * numbers of another step, and no stream depends on how many numbers another one drew.
 *
 * @param value the 64 bits that identify the stream
 */
public record Seed(long value) {

    /** The seed of the named part of this seed's run; equal names give equal seeds. */
    public Seed child(String purpose) {
        long hash = value;
        for (int k = 0; k < purpose.length(); k++) {
            hash = mix(hash ^ (purpose.charAt(k) + 0x9E3779B97F4A7C15L * (k + 1)));
        }
        return new Seed(mix(hash + 0x632BE59BD9B4E019L));
    }

    /** The seed of the numbered part of this seed's run, an epoch for instance. */
    public Seed child(long number) {
        return new Seed(mix(mix(value + 0x9E3779B97F4A7C15L) ^ mix(number + 0xD1B54A32D192ED03L)));
    }

    /** A new generator at the start of this stream. Its algorithm is fixed by the JDK's specification. */
    public SplittableRandom random() {
        return new SplittableRandom(mix(value));
    }

    /** The 64-bit finalizer of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014): a bijection that scatters every bit. */
    public static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }

    /** The uniform number in [0, 1) that belongs to {@code index} of this stream, whatever was drawn before. */
    public double uniform(long index) {
        return (mix(mix(value) + index * 0x9E3779B97F4A7C15L) >>> 11) * 0x1p-53;
    }

    /**
     * The standard normal number that belongs to {@code index} of this stream (Box-Muller on two uniform numbers, with the
     * bits of {@link StrictMath} on every JVM).
     */
    public double normal(long index) {
        double radius = StrictMath.sqrt(-2 * Fdlibm.log(1 - uniform(2 * index)));
        return radius * Fdlibm.cos(2 * StrictMath.PI * uniform(2 * index + 1));
    }
}
