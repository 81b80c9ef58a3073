package org.equipoise.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as text, in the root locale. What is not a number is "n/a". */
public final class Numbers {
    private static final String MISSING = "n/a";

    private Numbers() {}

    /**
     * Rounded to significant digits, trailing zeros kept: 0.0284 and 3 give "0.0284", 1234.5 and 3 give "1230"; in
     * scientific notation outside [1e-4, 1e9).
     *
     * @throws IllegalArgumentException if digits is less than 1
     */
    public static String significant(double value, int digits) {
        if (!(digits >= 1)) {
            throw new IllegalArgumentException("significant digits must be at least 1, got " + digits);
        }
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        if (value == 0) {
            return "0";
        }
        double size = Math.abs(value);
        if (!(size >= 1e-4 && size < 1e9)) {
            return String.format(Locale.ROOT, "%." + (digits - 1) + "e", value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
        int scale = rounded.scale() + digits - rounded.precision();
        return rounded.setScale(Math.max(rounded.scale(), scale)).toPlainString();
    }

    /** As {@link #significant}, without trailing zeros: 0.05 and 3 give "0.05". */
    public static String trimmed(double value, int digits) {
        String text = significant(value, digits);
        boolean plain = text.indexOf('.') >= 0 && text.indexOf('e') < 0;
        return plain ? new BigDecimal(text).stripTrailingZeros().toPlainString() : text;
    }

    /** With a fixed number of decimals: 0.0284 and 2 give "0.03"; in scientific notation from 1e9 on. */
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return notFinite(value);
        }
        if (Math.abs(value) >= 1e9) {
            return significant(value, 4);
        }
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.startsWith("-") && isZero(text) ? text.substring(1) : text;
    }

    /** As {@link #fixed}, with the sign always written: "+0.028"; zero has none. */
    public static String signed(double value, int decimals) {
        String text = fixed(value, decimals);
        return value > 0 && !isZero(text) ? "+" + text : text;
    }

    /** Mean and spread: "0.7684 ± 0.0022". */
    public static String plusMinus(double mean, double spread, int decimals) {
        return fixed(mean, decimals) + " ± " + fixed(spread, decimals);
    }

    /** An interval: "[0.7661, 0.7707]", "n/a" where it has no ends. */
    public static String interval(double low, double high, int decimals) {
        if (Double.isNaN(low) && Double.isNaN(high)) {
            return MISSING;
        }
        return "[" + fixed(low, decimals) + ", " + fixed(high, decimals) + "]";
    }

    /** A share of one as a percentage: 0.0123 gives "1.2%". */
    public static String percent(double share) {
        return Double.isFinite(share) ? fixed(100 * share, 1) + "%" : notFinite(share);
    }

    /** A whole number with its thousands apart: "1,234,567". */
    public static String grouped(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** Without the zero before the point, as tables of shares are set: "0.7684" gives ".7684", "-0.02" gives "-.02". */
    static String bare(String number) {
        String sign = number.startsWith("-") || number.startsWith("+") ? number.substring(0, 1) : "";
        String digits = number.substring(sign.length());
        return digits.startsWith("0.") ? sign + digits.substring(1) : number;
    }

    /**
     * How many decimals a column needs: four digits of its largest value, and enough to see the spread, at most six.
     *
     * @param largest the largest size of the column's values
     * @param spread a typical spread of them, 0 or NaN where there is none
     */
    static int decimals(double largest, double spread) {
        int forSize = largest < 1 ? 4 : (int) Math.max(1, 4 - Math.ceil(Math.log10(largest)));
        int forSpread = spread > 0 ? (int) Math.ceil(-Math.log10(spread)) : 0;
        return Math.max(forSize, Math.min(6, forSpread));
    }

    private static boolean isZero(String number) {
        return number.chars().noneMatch(c -> c >= '1' && c <= '9');
    }

    private static String notFinite(double value) {
        if (Double.isNaN(value)) {
            return MISSING;
        }
        return value > 0 ? "inf" : "-inf";
    }
}
