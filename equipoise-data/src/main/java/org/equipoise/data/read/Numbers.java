package org.equipoise.data.read;

import java.util.Locale;

/** Numbers as tables write them: decimal, "NaN", "Infinity", or "true" and "false" for 1 and 0. */
final class Numbers {

    private Numbers() {}

    /**
     * @throws NumberFormatException if the text is no number
     */
    static double parse(String text) {
        if (isDecimal(text)) {
            return Double.parseDouble(text);
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> 1;
            case "false" -> 0;
            case "nan" -> Double.NaN;
            case "inf", "infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw new NumberFormatException(text);
        };
    }

    /** Keeps out what Java alone reads as a number: "1f", "0x1p3". */
    private static boolean isDecimal(String text) {
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (!((c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E')) {
                return false;
            }
        }
        return true;
    }
}
