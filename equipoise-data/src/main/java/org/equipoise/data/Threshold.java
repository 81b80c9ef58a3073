package org.equipoise.data;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which labels are positive: {@code label relation value}. Binarized labels are 1 where it holds and 0 where it does not.
 *
 * @param relation how a label is compared
 * @param value with what, finite
 */
public record Threshold(Relation relation, double value) {
    private static final Pattern FORM = Pattern.compile("\\s*(>=|<=|>|<|==?)\\s*([-+.0-9eE]+)\\s*");

    /** How a label is compared with the value. */
    public enum Relation {
        AT_LEAST(">="),
        ABOVE(">"),
        AT_MOST("<="),
        BELOW("<"),
        EQUAL("=");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }
    }

    public Threshold {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a threshold must be finite, got " + value);
        }
    }

    /**
     * Reads ">=3", ">2", "<=1", "<0.5" or "=5".
     *
     * @throws DataException if it is none of these
     */
    public static Threshold parse(String text) {
        Matcher matcher = FORM.matcher(text);
        try {
            if (matcher.matches()) {
                String sign = "==".equals(matcher.group(1)) ? "=" : matcher.group(1);
                for (Relation relation : Relation.values()) {
                    if (relation.sign.equals(sign)) {
                        return new Threshold(relation, Double.parseDouble(matcher.group(2)));
                    }
                }
            }
        } catch (IllegalArgumentException notANumber) {
            // falls through to the one message
        }
        throw new DataException(
                "\"" + text + "\" is no threshold, expected one of >= > <= < = and a number, as in \">=3\"");
    }

    /** Whether a label is positive. */
    public boolean holds(double label) {
        return switch (relation) {
            case AT_LEAST -> label >= value;
            case ABOVE -> label > value;
            case AT_MOST -> label <= value;
            case BELOW -> label < value;
            case EQUAL -> label == value;
        };
    }

    @Override
    public String toString() {
        return relation.sign
                + (value == Math.rint(value) && Math.abs(value) < 1e15
                        ? Long.toString((long) value)
                        : Double.toString(value));
    }
}
