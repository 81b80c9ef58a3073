package org.equipoise.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void significantDigitsAreCountedFromTheFirstNonZero() {
        assertThat(Numbers.significant(.028412, 3)).isEqualTo("0.0284");
        assertThat(Numbers.significant(1234.5, 3)).isEqualTo("1230");
        assertThat(Numbers.significant(20, 4)).isEqualTo("20.00");
        assertThat(Numbers.significant(9.9996, 4)).isEqualTo("10.00");
        assertThat(Numbers.significant(-1.5e-7, 2)).isEqualTo("-1.5e-07");
        assertThat(Numbers.significant(2.5e12, 2)).isEqualTo("2.5e+12");
        assertThat(Numbers.significant(0, 3)).isEqualTo("0");
        assertThat(Numbers.trimmed(.05, 3)).isEqualTo("0.05");
        assertThat(Numbers.trimmed(1, 3)).isEqualTo("1");
        assertThat(Numbers.trimmed(100, 3)).isEqualTo("100");
    }

    @Test
    void fixedDecimalsNeverShowANegativeZero() {
        assertThat(Numbers.fixed(-.00001, 4)).isEqualTo("0.0000");
        assertThat(Numbers.fixed(.76838, 4)).isEqualTo("0.7684");
        assertThat(Numbers.signed(.00001, 4)).isEqualTo("0.0000");
        assertThat(Numbers.signed(.0284, 4)).isEqualTo("+0.0284");
        assertThat(Numbers.signed(-.0284, 4)).isEqualTo("-0.0284");
    }

    @Test
    void whatIsNoNumberIsNamed() {
        assertThat(Numbers.fixed(Double.NaN, 2)).isEqualTo("n/a");
        assertThat(Numbers.significant(Double.NEGATIVE_INFINITY, 2)).isEqualTo("-inf");
        assertThat(Numbers.percent(Double.NaN)).isEqualTo("n/a");
    }

    @Test
    void pairsAndSharesReadAsInText() {
        assertThat(Numbers.plusMinus(.7684, .00224, 4)).isEqualTo("0.7684 ± 0.0022");
        assertThat(Numbers.interval(-.001, .002, 3)).isEqualTo("[-0.001, 0.002]");
        assertThat(Numbers.percent(.0447)).isEqualTo("4.5%");
        assertThat(Numbers.grouped(1234567)).isEqualTo("1,234,567");
        assertThat(Numbers.bare("-0.02")).isEqualTo("-.02");
        assertThat(Numbers.bare("10.5")).isEqualTo("10.5");
    }

    @Test
    void decimalsShowFourDigitsAndTheSpread() {
        assertThat(Numbers.decimals(.9, .01)).isEqualTo(4);
        assertThat(Numbers.decimals(.9, .00002)).isEqualTo(5);
        assertThat(Numbers.decimals(.9, 1e-12)).isEqualTo(6);
        assertThat(Numbers.decimals(1.2, 0)).isEqualTo(3);
        assertThat(Numbers.decimals(250, Double.NaN)).isEqualTo(1);
    }

    @Test
    void theLocaleOfTheMachineDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Numbers.fixed(1234.5, 1)).isEqualTo("1234.5");
            assertThat(Numbers.grouped(1234)).isEqualTo("1,234");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void noDigitsAreRefused() {
        assertThatThrownBy(() -> Numbers.significant(1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("significant digits must be at least 1, got 0");
    }
}
