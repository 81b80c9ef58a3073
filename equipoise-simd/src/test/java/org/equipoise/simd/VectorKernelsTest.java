package org.equipoise.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.SplittableRandom;
import jdk.incubator.vector.FloatVector;
import org.equipoise.kernel.AdamStep;
import org.equipoise.kernel.GatheredRows;
import org.equipoise.kernel.Kernels;
import org.equipoise.kernel.KernelsProvider;
import org.equipoise.kernel.ScalarKernels;
import org.equipoise.kernel.VectorMath;
import org.equipoise.random.Seed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The vector kernels give the very bits of the scalar ones. A failure names the seed; -Dequipoise.test.seed sets it. */
final class VectorKernelsTest {
    private static final int[] WIDTHS = {1, 4, 8, 13, 16, 32, 64, 207};
    private static final float[] SPECIAL = {
        0f,
        -0f,
        1f,
        -1f,
        Float.MIN_VALUE,
        -Float.MIN_VALUE,
        Float.MIN_NORMAL,
        -Float.MIN_NORMAL,
        1.1754942e-38f,
        Float.MAX_VALUE,
        -Float.MAX_VALUE,
        Float.NaN,
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY,
        1e30f,
        -1e30f,
        700f,
        -700f,
        88f,
        -88f,
        -87.33653f,
        -87.33654f,
        -87.33655f,
        87.33653f,
        87.33654f,
        87.33655f,
        16.7f,
        -16.7f,
        1e-30f,
        0.70710677f,
        0.7071068f,
        0.99999994f,
        1.0000001f
    };

    private final Seed seed = new Seed(Long.getLong("equipoise.test.seed", 99L));
    private final SplittableRandom random = seed.random();
    private final Kernels vector = new VectorKernels();
    private final Kernels scalar = new ScalarKernels();

    @BeforeEach
    void theMachineHasWideEnoughVectors() {
        assumeTrue(vector.obstacle().isEmpty(), () -> vector.obstacle().orElseThrow());
    }

    private float[] numbers(int n) {
        float[] x = new float[n];
        for (int k = 0; k < n; k++) {
            x[k] = (float) (random.nextDouble() * 8 - 4);
        }
        return x;
    }

    /** Numbers of all magnitudes, and in every third place a special value. */
    private float[] wild(int n) {
        float[] x = new float[n];
        for (int k = 0; k < n; k++) {
            x[k] = random.nextInt(3) == 0
                    ? SPECIAL[random.nextInt(SPECIAL.length)]
                    : Float.intBitsToFloat(random.nextInt());
        }
        return x;
    }

    private int[] rows(int n, int below) {
        int[] rows = new int[n];
        for (int k = 0; k < n; k++) {
            rows[k] = random.nextInt(below);
        }
        return rows;
    }

    private void sameBits(String what, float[] got, float[] expected) {
        for (int k = 0; k < expected.length; k++) {
            if (Float.floatToIntBits(got[k]) != Float.floatToIntBits(expected[k])) {
                assertThat(got[k]).as("%s, entry %d, %s", what, k, seed).isEqualTo(expected[k]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 13, 16, 207, 1024, 4098})
    void dotsHaveTheBitsOfTheDefinition(int n) {
        for (int width : WIDTHS) {
            for (int offset : new int[] {0, 1, random.nextInt(17)}) {
                float[] x = numbers(offset + 19 * width);
                float[] y = width == 32 ? wild(offset + 7 * width) : numbers(offset + 7 * width);
                GatheredRows xRows = new GatheredRows(x, offset, width, rows(n, 19));
                GatheredRows yRows = new GatheredRows(y, offset, width, rows(n, 7));
                int from = random.nextInt(n);
                float[] got = numbers(n);
                float[] expected = got.clone();
                vector.dots(xRows, yRows, from, n, got);
                scalar.dots(xRows, yRows, from, n, expected);
                sameBits("width " + width, got, expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 13, 16, 207, 1024, 4098})
    void scatterHasTheBitsOfTheDefinition(int n) {
        for (int width : WIDTHS) {
            int offset = random.nextInt(17);
            float[] source = width == 32 ? wild(offset + 19 * width) : numbers(offset + 19 * width);
            GatheredRows sourceRows = new GatheredRows(source, offset, width, rows(n, 19));
            int[] targetRows = rows(n, 7);
            float[] c = numbers(n);
            int from = random.nextInt(n);
            int first = random.nextInt(width);
            int last = first + random.nextInt(width - first + 1);
            float[] got = numbers(offset + 7 * width);
            float[] expected = got.clone();
            vector.scatter(c, sourceRows, new GatheredRows(got, offset, width, targetRows), from, n, first, last);
            scalar.scatter(c, sourceRows, new GatheredRows(expected, offset, width, targetRows), from, n, first, last);
            sameBits("width " + width + ", columns " + first + " to " + last, got, expected);
        }
    }

    /** An element-wise function of a kernel set. */
    private interface Function {
        void apply(Kernels kernels, float[] in, int from, int to, float[] out);
    }

    private void sameFunction(String name, Function function) {
        for (int n : new int[] {1, 4, 13, 16, 207, 1024, 4098, 1_000_000}) {
            for (float[] in : new float[][] {numbers(n), wild(n)}) {
                int from = random.nextInt(Math.min(n, 20));
                float[] got = numbers(n);
                float[] expected = got.clone();
                function.apply(vector, in, from, n, got);
                function.apply(scalar, in, from, n, expected);
                sameBits(name + " of " + n, got, expected);
            }
        }
    }

    @Test
    void sigmoidHasTheBitsOfTheDefinition() {
        sameFunction("sigmoid", Kernels::sigmoid);
    }

    @Test
    void softplusHasTheBitsOfTheDefinition() {
        sameFunction("softplus", Kernels::softplus);
    }

    @Test
    void logHasTheBitsOfTheDefinition() {
        sameFunction("log", Kernels::log);
    }

    private static final Function[] FUNCTIONS = {Kernels::sigmoid, Kernels::softplus, Kernels::log};

    @Test
    void everySpecialValueInEveryLane() {
        int lanes = FloatVector.SPECIES_PREFERRED.length();
        for (Function function : FUNCTIONS) {
            for (float special : SPECIAL) {
                for (int lane = 0; lane < 3 * lanes; lane++) {
                    float[] in = magnitudes(numbers(3 * lanes));
                    in[lane] = special;
                    sameInPlace("special value " + special, function, in);
                }
            }
        }
    }

    /** A million floats of every sign and exponent, infinities and not-a-numbers among them, in the order of their bits. */
    @Test
    void functionsHaveTheBitsOfTheDefinitionOverAllFloats() {
        int step = 4_099;
        float[] in = new float[(int) ((1L << Integer.SIZE) / step)];
        int bits = random.nextInt(step);
        for (int k = 0; k < in.length; k++, bits += step) {
            in[k] = Float.intBitsToFloat(bits);
        }
        for (Function function : FUNCTIONS) {
            sameInPlace("all floats", function, in);
        }
    }

    /** A million scores from −100 to 100, past the ends of what has an exponential. */
    @Test
    void functionsHaveTheBitsOfTheDefinitionWhereScoresAre() {
        float[] in = new float[1 << 20];
        for (int k = 0; k < in.length; k++) {
            in[k] = 100f * (k - in.length / 2) / (in.length / 2);
        }
        for (Function function : FUNCTIONS) {
            sameInPlace("scores", function, in);
        }
    }

    @Test
    void resultsMayReplaceTheirArguments() {
        for (Function function : FUNCTIONS) {
            sameInPlace("in place", function, wild(1_000));
        }
    }

    /** The numbers from the third on to the last but two, replaced by what the function makes of them. */
    private void sameInPlace(String what, Function function, float[] in) {
        float[] got = in.clone();
        float[] expected = in.clone();
        function.apply(vector, got, 3, in.length - 2, got);
        function.apply(scalar, expected, 3, in.length - 2, expected);
        sameBits(what, got, expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 13, 16, 207, 1024, 4098})
    void adamHasTheBitsOfTheDefinition(int n) {
        AdamStep step = new AdamStep(1e-3f, 0.9f, 0.1f, 0.999f, 0.001f, 0.05f, 3f, 1e-8f, 0.9999f);
        for (int round = 0; round < 4; round++) {
            float[][] got = {numbers(n), round < 2 ? numbers(n) : wild(n), numbers(n), magnitudes(numbers(n))};
            float[][] expected = {got[0].clone(), got[1].clone(), got[2].clone(), got[3].clone()};
            int from = random.nextInt(n);
            vector.adam(got[0], got[1], got[2], got[3], from, n, step);
            scalar.adam(expected[0], expected[1], expected[2], expected[3], from, n, step);
            for (int array = 0; array < 4; array++) {
                sameBits("array " + array, got[array], expected[array]);
            }
        }
    }

    private static float[] magnitudes(float[] x) {
        for (int k = 0; k < x.length; k++) {
            x[k] = Math.abs(x[k]);
        }
        return x;
    }

    @Test
    void theProviderFindsTheseKernelsAndSaysWhy() {
        KernelsProvider.Choice choice = KernelsProvider.choose();
        assertThat(choice.kernels()).isInstanceOf(WarmingKernels.class);
        assertThat(choice.reason()).isEqualTo("jdk.incubator.vector is there");
        assertThat(VectorMath.kernelName()).isEqualTo(vector.name());
    }

    @Test
    void theNameSaysHowWideVectorsAre() {
        assertThat(vector.name()).isIn("vector-256", "vector-256+" + FloatVector.SPECIES_PREFERRED.vectorBitSize());
    }

    /** Before, while and after the vector kernels take over. */
    @Test
    void warmingKernelsHaveTheBitsOfTheDefinitionAllTheTime() {
        WarmingKernels warming = new WarmingKernels();
        warming.prepare();
        float[] x = numbers(64 * 50);
        GatheredRows rows = new GatheredRows(x, 0, 64, rows(501, 50));
        float[] expected = new float[501];
        scalar.dots(rows, rows, 0, 501, expected);
        float[] got = new float[501];
        for (int round = 0; round < 2_000; round++) {
            warming.dots(rows, rows, 0, 501, got);
            sameBits("round " + round, got, expected);
        }
    }
}
