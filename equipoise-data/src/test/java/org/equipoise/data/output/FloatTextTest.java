package org.equipoise.data.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A failure names the number. */
class FloatTextTest {
    private static String text(float value) {
        byte[] out = new byte[3 + FloatText.LONGEST];
        int end = FloatText.write(value, out, 3);
        return new String(out, 3, end - 3, StandardCharsets.US_ASCII);
    }

    @Test
    void everyTextReadsBackAsTheSameNumberAndIsNoLongerThanThatOfTheJvm() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 2_000_000; round++) {
            float value = round % 2 == 0
                    ? Float.intBitsToFloat(random.nextInt())
                    : (float) ((random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-8, 9)));
            String text = text(value);
            String usual = Float.toString(value);
            if (Float.floatToIntBits(Float.parseFloat(text)) != Float.floatToIntBits(value)
                    || text.length() > usual.length()) {
                assertThat(text).isEqualTo(usual);
            }
        }
    }

    @Test
    void shortDecimalsAreWrittenAsTheyAre() {
        for (int digits = 1; digits < 2_000; digits++) {
            for (int power = -12; power <= 5; power++) {
                BigDecimal decimal = BigDecimal.valueOf(digits % 2 == 0 ? -digits : digits, -power);
                assertThat(new BigDecimal(text(decimal.floatValue()))).isEqualByComparingTo(decimal);
            }
        }
    }

    @Test
    void numbersWithoutDigitsAndThoseOfUnusualSizeAreWrittenToo() {
        float[] values = {
            0f,
            -0f,
            1f,
            -0.5f,
            1e7f,
            9999999f,
            0.001f,
            9.999e-4f,
            Float.NaN,
            Float.NEGATIVE_INFINITY,
            Float.MAX_VALUE,
            Float.MIN_VALUE,
            0x1.8p-43f,
            0x1.8p43f,
            Math.nextDown(1e6f),
            Math.nextDown(1f),
            0x1p24f,
            3.4e-5f
        };
        for (float value : values) {
            assertThat(text(value)).isEqualTo(Float.toString(value));
        }
    }
}
